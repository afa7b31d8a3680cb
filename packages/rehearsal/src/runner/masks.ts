/** Holds the secrets of a job and hides them in whatever leaves it. */

/** Secrets of one job; what is added later hides from then on. */
export class Masks {
	readonly #values = new Set<string>();
	#pattern: RegExp | null = null;

	/** Hides the value, each of its lines, and its JSON-, URI- and base64-written forms. Empty text hides nothing. */
	add(value: string): void {
		for (const text of [value, ...value.split(/\r?\n/)]) {
			if (text.trim() === "") continue;
			this.#values.add(text);
			this.#values.add(JSON.stringify(text).slice(1, -1));
			this.#values.add(encodeURIComponent(text));
			if (text.length < 4) continue;
			for (const shift of [0, 1, 2]) {
				const bytes = Buffer.from(text).subarray(shift);
				const encoded = bytes.toString("base64").replace(/={1,2}$/, "");
				// The last group may mix with what follows the secret, so only whole groups are certain.
				const whole = encoded.slice(0, Math.floor(bytes.length / 3) * 4);
				if (whole.length >= 8) this.#values.add(whole);
			}
		}
		this.#pattern = null;
	}

	apply(text: string): string {
		if (this.#values.size === 0) return text;
		this.#pattern ??= new RegExp(
			[...this.#values]
				.sort((left, right) => right.length - left.length)
				.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
				.join("|"),
			"g",
		);
		return text.replace(this.#pattern, "***");
	}

	/** Whether the text holds a secret. */
	covers(text: string): boolean {
		return this.apply(text) !== text;
	}
}
