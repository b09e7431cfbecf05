/** Several people of a list at once (src/web/parts/picking.tsx). */
export const picking = {
  pick: "Pick {name}",
  bar: "With all who are picked",
  count: "{count, number} picked",
  met: "Met on …",
  more: "More",
  less: "Less",
  hide: "Hide",
  remove: "Remove",
  none: "Pick nobody",
};
