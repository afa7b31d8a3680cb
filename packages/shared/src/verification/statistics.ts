/** The statistics that judgements rest on: median, and the one-sided Mann–Whitney U test with its rank-biserial effect. */

/** The middle of the values; undefined of none. */
export function median(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]! / 2 + sorted[middle]! / 2;
}

interface MannWhitney {
	/** Probability of ranks at least this high if both came from one distribution. */
	readonly p: number;
	/** Rank-biserial correlation: 1 when every value of the first is higher, 0 for no difference, −1 when every one is lower. */
	readonly effect: number;
	readonly method: "exact" | "normal";
}

/** Up to this many values in all, the distribution is counted; beyond it the normal approximation with ties is within a few percent. */
const EXACT_LIMIT = 40;

/**
 * Whether the first values tend to be higher than the second (one-sided Mann–Whitney). Ties share mid-ranks,
 * in the exact count too. Both must have at least one value.
 */
export function testHigher(first: readonly number[], second: readonly number[]): MannWhitney {
	const n = first.length;
	const m = second.length;
	if (n === 0 || m === 0) throw new Error("Mann–Whitney needs values on both sides");
	const { ranks, tieSum } = rankTwice([...first, ...second]);
	let doubledSum = 0;
	for (let index = 0; index < n; index++) doubledSum += ranks[index]!;
	const u = doubledSum / 2 - (n * (n + 1)) / 2;
	const effect = (2 * u) / (n * m) - 1;
	if (n + m <= EXACT_LIMIT) return { p: countExact(ranks, n, doubledSum), effect, method: "exact" };
	const total = n + m;
	const variance = ((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1)));
	if (variance <= 0) return { p: 1, effect, method: "normal" };
	const z = (u - (n * m) / 2 - 0.5) / Math.sqrt(variance);
	return { p: upperTail(z), effect, method: "normal" };
}

/** The least p that so many values can ever give; above `1 - confidence` a test cannot find anything. */
export function smallestP(n: number, m: number): number {
	let ways = 1;
	for (let index = 1; index <= Math.min(n, m); index++) ways = (ways * (n + m - index + 1)) / index;
	return 1 / ways;
}

/** Mid-ranks doubled, so that they are whole numbers, in the order of the values; and Σ(t³ − t) over ties. */
function rankTwice(values: readonly number[]): { readonly ranks: readonly number[]; readonly tieSum: number } {
	const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
	const ranks = new Array<number>(values.length);
	let tieSum = 0;
	for (let start = 0; start < order.length; ) {
		let end = start;
		while (end + 1 < order.length && values[order[end + 1]!] === values[order[start]!]) end++;
		const ties = end - start + 1;
		tieSum += ties ** 3 - ties;
		for (let index = start; index <= end; index++) ranks[order[index]!] = start + end + 2;
		start = end + 1;
	}
	return { ranks, tieSum };
}

/** The share of all choices of `n` ranks whose (doubled) sum is at least the observed one. */
function countExact(ranks: readonly number[], n: number, observed: number): number {
	const total = ranks.reduce((sum, rank) => sum + rank, 0);
	const ways = Array.from({ length: n + 1 }, () => new Float64Array(total + 1));
	ways[0]![0] = 1;
	let reached = 0;
	for (const [index, rank] of ranks.entries()) {
		reached += rank;
		for (let size = Math.min(n, index + 1); size >= 1; size--) {
			const from = ways[size - 1]!;
			const to = ways[size]!;
			for (let sum = reached; sum >= rank; sum--) to[sum]! += from[sum - rank]!;
		}
	}
	let tail = 0;
	let all = 0;
	for (const [sum, count] of ways[n]!.entries()) {
		all += count;
		if (sum >= observed) tail += count;
	}
	return tail / all;
}

/** P(Z ≥ z) of the standard normal; the Chebyshev fit of erfc in Numerical Recipes, relative error below 1.2e-7. */
export function upperTail(z: number): number {
	const x = Math.abs(z) / Math.SQRT2;
	const t = 1 / (1 + 0.5 * x);
	const polynomial =
		-(x * x) -
		1.26551223 +
		t *
			(1.00002368 +
				t *
					(0.37409196 +
						t *
							(0.09678418 +
								t *
									(-0.18628806 +
										t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
	const erfc = t * Math.exp(polynomial);
	return z >= 0 ? erfc / 2 : 1 - erfc / 2;
}
