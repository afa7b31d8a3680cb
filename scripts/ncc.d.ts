declare module "@vercel/ncc" {
	/** Bundles `input`; chunks, licences and other files beside the entry come back as assets, and with them webpack's own account of the compilation. */
	export default function ncc(
		input: string,
		options: {
			cache: boolean;
			quiet: boolean;
			transpileOnly: boolean;
			minify: boolean;
			sourceMap: boolean;
			license: string;
			target: string;
		},
	): Promise<{
		code: string;
		assets: Record<string, { source: string | Buffer }>;
		/** `fileDependencies` are absolute paths of all files and folders that the bundler looked at. */
		stats: { compilation: { fileDependencies: Iterable<string> } };
	}>;
}
