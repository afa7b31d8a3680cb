/** Kinds of input that verify alone has: an address to ask, and a share. */
import type { Field } from "@octoacme/shared/process/inputs.ts";

/** An http(s) URL; `${NAME}` in it takes the value of an environment variable. */
export function webAddress(): Field<string> {
	return {
		kind: "url",
		required: true,
		secret: false,
		expected: "an http(s) URL such as https://shop.example.com/version",
		parse: (value) => {
			// An invisible character makes it another address.
			if (/[\p{Cc}\p{Cf}]/u.test(value)) return { ok: false };
			if (/^\$\{[A-Za-z_][A-Za-z0-9_]*\}\S*$/.test(value)) return { ok: true, value };
			const filled = value.replace(/\$\{[A-Za-z_][A-Za-z0-9_]*\}/g, "x");
			return /^https?:\/\/\S+$/.test(value) && URL.canParse(filled) ? { ok: true, value } : { ok: false };
		},
	};
}

/** A share between 0 and 1, or a percentage. */
export function ratio(): Field<number> {
	return {
		kind: "ratio",
		required: true,
		secret: false,
		expected: "a share from 0 to 1 such as 0.01, or a percentage such as 1%",
		parse: (value) => {
			const match = /^(\d{1,3}(?:\.\d{1,9})?)\s?(%?)$/.exec(value);
			const number = match === null ? Number.NaN : Number(match[1]) / (match[2] === "%" ? 100 : 1);
			return number >= 0 && number <= 1 ? { ok: true, value: number } : { ok: false };
		},
	};
}
