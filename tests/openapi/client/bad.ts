// Must not compile: an amount is a number.
import type { components } from "./api.js";

export const price: components["schemas"]["Money"] = { amount: "1999", currency: "USD" };
