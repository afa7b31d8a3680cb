/** Prices in cents. */
export const PRICES = { tea: 450, coffee: 520, cup: 1200 };

/** Looks a price up as the stock system would: not at once. */
export async function priceOf(item) {
	await new Promise((resolve) => setTimeout(resolve, 3));
	const price = PRICES[item];
	if (price === undefined) throw new Error(`no price for ${item}`);
	return price;
}
