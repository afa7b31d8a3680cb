/** Splits what git prints with `-z` into its records, chunk by chunk. */

interface RecordSplitter {
	readonly take: (chunk: Buffer) => void;
	/** Gives the last record, which no NUL byte ends. */
	readonly end: () => void;
}

/** What lies between NUL bytes, which no commit can hold; empty records are left out. */
export function splitRecords(onRecord: (record: string) => void): RecordSplitter {
	let pending: Buffer[] = [];
	const emit = (last: Buffer) => {
		// Whole records, so that no character is cut; decoding them together is cheaper than one by one.
		const records = pending.length === 0 ? last : Buffer.concat([...pending, last]);
		pending = [];
		for (const record of records.toString("utf8").split("\0")) if (record !== "") onRecord(record);
	};
	return {
		take: (chunk) => {
			const end = chunk.lastIndexOf(0);
			if (end !== -1) emit(chunk.subarray(0, end));
			if (end + 1 < chunk.length) pending.push(chunk.subarray(end + 1));
		},
		end: () => emit(Buffer.alloc(0)),
	};
}
