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
		const record = pending.length === 0 ? last : Buffer.concat([...pending, last]);
		pending = [];
		if (record.length > 0) onRecord(record.toString("utf8"));
	};
	return {
		take: (chunk) => {
			let start = 0;
			for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
				emit(chunk.subarray(start, end));
				start = end + 1;
			}
			if (start < chunk.length) pending.push(chunk.subarray(start));
		},
		end: () => emit(Buffer.alloc(0)),
	};
}
