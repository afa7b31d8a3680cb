import { priceOf } from "./prices.mjs";

/** The sum of a cart, in cents. */
export async function totalOf(items) {
	let cents = 0;
	for (const item of items) cents += await priceOf(item);
	return cents;
}
