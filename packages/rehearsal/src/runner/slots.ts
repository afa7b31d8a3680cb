/** Limits how many things go on at once, in the order in which they came. */

export interface Slots {
	/** Resolves when there is room, with the function that gives it back. */
	enter(): Promise<() => void>;
}

/** Room for so many at once. */
export function createSlots(size: number): Slots {
	let free = size;
	const waiting: (() => void)[] = [];
	const leave = () => {
		const next = waiting.shift();
		if (next) next();
		else free += 1;
	};
	return {
		async enter() {
			if (free > 0) free -= 1;
			else await new Promise<void>((resolve) => waiting.push(resolve));
			let left = false;
			return () => {
				if (left) return;
				left = true;
				leave();
			};
		},
	};
}
