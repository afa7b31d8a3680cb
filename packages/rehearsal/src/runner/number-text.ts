/** GitHub's text of a number. */

/** .NET's format G15: 15 significant digits, with an exponent from 1E+15 up and 1E-05 down. */
export function renderNumber(value: number): string {
	if (value === 0 || !Number.isFinite(value)) return value === 0 ? "0" : String(value);
	const [digits = "", power = ""] = value.toExponential(14).split("e");
	const exponent = Number(power);
	if (exponent >= -4 && exponent < 15) return trimZeros(value.toFixed(14 - exponent));
	return `${trimZeros(digits)}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function trimZeros(digits: string): string {
	return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}
