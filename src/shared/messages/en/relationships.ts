export const relationships = {};
