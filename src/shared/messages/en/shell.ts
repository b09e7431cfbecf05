export const shell = { brand: "Visavis" };
