/** GitHub's sentences on refs, tags, trees and commits, and what the local GitHub makes of each. */
import type { Rule } from "./rule.ts";

export const GIT_RULES: readonly Rule[] = [
	{
		places: ["git/get-blob"],
		status: "modelled",
		test: "echo the media type %s",
		sentences: ["This endpoint supports the following custom media types."],
	},
	{
		places: ["git/create-commit", "git/create-tag", "git/get-tag"],
		status: "not modelled",
		reason: "No signature is verified: each commit is shown as unsigned.",
		sentences: [
			"The response will include a `verification` object that describes the result of verifying the commit's signature.",
		],
	},
	{
		places: ["git/get-blob"],
		status: "modelled",
		test: "give a blob in Base64, or raw where it is asked for so",
		sentences: [
			"The `content` in the response will always be Base64 encoded.",
			"**`application/vnd.github.raw+json`**: Returns the raw blob data.",
			"**`application/vnd.github+json`**: Returns a JSON representation of the blob with `content` as a base64 encoded string.",
			"This is the default if no media type is specified.",
		],
	},
	{
		places: ["git/get-blob"],
		status: "not reachable",
		reason: "No blob of ours is that large.",
		sentences: ["**Note** This endpoint supports blobs up to 100 megabytes in size."],
	},
	{
		places: ["git/create-tree"],
		status: "not modelled",
		reason: "An entry beneath a tree that is set in the same request; no client of ours sends it.",
		sentences: [
			"If you specify both a tree and a nested path modifying that tree, this endpoint will overwrite the contents of the tree with the new path contents, and create a new tree structure.",
		],
	},
	{
		places: ["git/create-tree"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"If you use this endpoint to add, delete, or modify the file contents in a tree, you will need to commit the tree and then update a branch to point to the commit.",
		],
	},
	{
		places: ["git/create-tree"],
		status: "modelled",
		test: "make no trees of entries with both sha and content, and delete no file that is not there",
		sentences: ["Returns an error if you try to delete a file that does not exist."],
	},
	{
		places: ["git/create-tree body.tree.mode"],
		status: "modelled",
		test: "an app's token makes no release for a commit whose workflow files differ from the default branch's",
		sentences: [
			"The file mode; one of `100644` for file (blob), `100755` for executable (blob), `040000` for subdirectory (tree), `160000` for submodule (commit), or `120000` for a blob that specifies the path of a symlink.",
		],
	},
	{
		places: ["git/create-tree body.tree.type"],
		status: "modelled",
		test: "an app's token makes no release for a commit whose workflow files differ from the default branch's",
		sentences: ["Either `blob`, `tree`, or `commit`."],
	},
	{
		places: ["git/create-tree body.tree.sha"],
		status: "modelled",
		test: "make no trees of entries with both sha and content, and delete no file that is not there",
		sentences: ["If the value is `null` then the file will be deleted."],
	},
	{
		places: ["git/create-tree body.tree.sha", "git/create-tree body.tree.content"],
		status: "modelled",
		test: "make no trees of entries with both sha and content, and delete no file that is not there",
		sentences: [
			"**Note:** Use either `tree.sha` or `content` to specify the contents of the entry.",
			"Using both `tree.sha` and `content` will return an error.",
		],
	},
	{
		places: ["git/create-tree body.tree.content"],
		status: "modelled",
		test: "make no trees of entries with both sha and content, and delete no file that is not there",
		sentences: ["GitHub will write this blob out and use that SHA for this entry.", "Use either this, or `tree.sha`."],
	},
	{
		places: ["git/create-tree body.base_tree"],
		status: "modelled",
		test: "makes a tree of a base and of entries that come before it, or of the entries alone",
		sentences: [
			"The SHA1 of an existing Git tree object which will be used as the base for the new tree.",
			"If provided, a new Git tree object will be created from entries in the Git tree object pointed to by `base_tree` and entries defined in the `tree` parameter.",
			"Entries defined in the `tree` parameter will overwrite items from `base_tree` with the same `path`.",
		],
	},
	{
		places: ["git/create-tree body.base_tree"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"If you're creating new changes on a branch, then normally you'd set `base_tree` to the SHA1 of the Git tree object of the current latest commit on the branch you're working on.",
		],
	},
	{
		places: ["git/create-tree body.base_tree"],
		status: "modelled",
		test: "make no trees of entries with both sha and content, and delete no file that is not there",
		sentences: [
			"If not provided, GitHub will create a new Git tree object from only the entries defined in the `tree` parameter.",
		],
	},
	{
		places: ["git/create-tree body.base_tree"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"If you create a new commit pointing to such a tree, then all files which were a part of the parent commit's tree and were not defined in the `tree` parameter will be listed as deleted by the new commit.",
		],
	},
	{
		places: ["git/get-tree"],
		status: "modelled",
		test: "has trees by SHA or ref, with what lies beneath when any value asks for it",
		sentences: ["Returns a single tree using the SHA1 value or ref name for that tree."],
	},
	{
		places: ["git/get-tree"],
		status: "not modelled",
		reason: "No tree is cut: `truncated` is always false.",
		sentences: [
			"If `truncated` is `true` in the response then the number of items in the `tree` array exceeded our maximum limit.",
		],
	},
	{
		places: ["git/get-tree"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"If you need to fetch more items, use the non-recursive method of fetching trees, and fetch one sub-tree at a time.",
		],
	},
	{
		places: ["git/get-tree"],
		status: "not modelled",
		reason: "No tree is cut: `truncated` is always false.",
		sentences: [
			"The limit for the `tree` array is 100,000 entries with a maximum size of 7 MB when using the `recursive` parameter.",
		],
	},
	{
		places: ["git/get-tree query.recursive"],
		status: "modelled",
		test: "has trees by SHA or ref, with what lies beneath when any value asks for it",
		sentences: [
			"Setting this parameter to any value returns the objects or subtrees referenced by the tree specified in `:tree_sha`.",
			'For example, setting `recursive` to any of the following will enable returning objects or subtrees: `0`, `1`, `"true"`, and `"false"`.',
			"Omit this parameter to prevent recursively returning objects or subtrees.",
		],
	},
	{
		places: ["git/create-commit body.parents"],
		status: "modelled",
		test: "an app's token makes no release for a commit whose workflow files differ from the default branch's",
		sentences: [
			"If omitted or empty, the commit will be written as a root commit.",
			"For a single parent, an array of one SHA should be provided; for a merge commit, an array of more than one should be provided.",
		],
	},
	{
		places: ["git/create-commit body.author"],
		status: "modelled",
		test: "an app's token makes no release for a commit whose workflow files differ from the default branch's",
		sentences: ["By default, the `author` will be the authenticated user and the current date."],
	},
	{
		places: ["git/create-commit body.author.date", "git/create-commit body.committer.date"],
		status: "modelled",
		test: "an app's token makes no release for a commit whose workflow files differ from the default branch's",
		sentences: ["Indicates when this commit was authored (or committed)."],
	},
	{
		places: ["git/create-commit body.committer"],
		status: "modelled",
		test: "an app's token makes no release for a commit whose workflow files differ from the default branch's",
		sentences: ["By default, `committer` will use the information set in `author`."],
	},
	{
		places: ["git/create-commit body.signature"],
		status: "not modelled",
		reason: "The parameter or field is answered with a 501.",
		sentences: [
			"For a commit signature to be verifiable by Git or GitHub, it must be an ASCII-armored detached PGP signature over the string commit as it would be written to the object database.",
		],
	},
	{
		places: ["git/create-commit body.signature"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"To pass a `signature` parameter, you need to first manually create a valid PGP signature, which can be complicated.",
			"You may find it easier to use the command line to create signed commits.",
		],
	},
	{
		places: ["git/create-tag"],
		status: "modelled",
		test: "an environment's lock is a ref outside heads and tags to a tag object, and a second one is refused",
		sentences: [
			"Note that creating a tag object does not create the reference that makes a tag in Git.",
			"If you want to create an annotated tag in Git, you have to do this call to create the tag object, and then create the `refs/tags/[tag]` reference.",
		],
	},
	{
		places: ["git/create-tag"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"If you want to create a lightweight tag, you only have to create the tag reference - this call would be unnecessary.",
		],
	},
	{
		places: ["git/create-tag body.type"],
		status: "modelled",
		test: "show a tag of a tag as it is, and its commit in the list of tags",
		sentences: ["Normally this is a `commit` but it can also be a `tree` or a `blob`."],
	},
	{
		places: ["git/create-tag body.tagger.date"],
		status: "modelled",
		test: "an environment's lock is a ref outside heads and tags to a tag object, and a second one is refused",
		sentences: ["When this object was tagged."],
	},
	{
		places: ["git/list-matching-refs"],
		status: "modelled",
		test: "a ref is found by its whole name only; matching refs are found by prefix",
		sentences: ["Returns an array of references from your Git database that match the supplied name."],
	},
	{
		places: ["git/list-matching-refs", "git/get-ref"],
		status: "modelled",
		test: "a ref is found by its whole name only; matching refs are found by prefix",
		sentences: [
			"The `:ref` in the URL must be formatted as `heads/<branch name>` for branches and `tags/<tag name>` for tags.",
		],
	},
	{
		places: ["git/list-matching-refs"],
		status: "modelled",
		test: "a ref is found by its whole name only; matching refs are found by prefix",
		sentences: [
			"If the `:ref` doesn't exist in the repository, but existing refs start with `:ref`, they will be returned as an array.",
		],
	},
	{
		places: ["git/list-matching-refs"],
		status: "modelled",
		test: "list every ref where no name is given",
		sentences: [
			"When you use this endpoint without providing a `:ref`, it will return an array of all the references from your Git database, including notes and stashes if they exist on the server.",
			"Anything in the namespace is returned, not just `heads` and `tags`.",
		],
	},
	{
		places: ["git/list-matching-refs", "git/get-ref"],
		status: "not reachable",
		reason: "Says how GitHub is used or looks, not what the API answers.",
		sentences: [
			"You need to explicitly request a pull request to trigger a test merge commit, which checks the mergeability of pull requests.",
		],
	},
	{
		places: ["git/list-matching-refs"],
		status: "modelled",
		test: "a ref is found by its whole name only; matching refs are found by prefix",
		sentences: [
			"If you request matching references for a branch named `feature` but the branch `feature` doesn't exist, the response can still include other matching head refs that start with the word `feature`, such as `featureA` and `featureB`.",
		],
	},
	{
		places: ["git/get-ref"],
		status: "modelled",
		test: "a ref is found by its whole name only; matching refs are found by prefix",
		sentences: [
			"Returns a single reference from your Git database.",
			"If the `:ref` doesn't match an existing ref, a `404` is returned.",
		],
	},
	{
		places: ["git/create-ref"],
		status: "not modelled",
		reason: "An empty repository takes no refs; no test has one.",
		sentences: [
			"You are unable to create new references for empty repositories, even if the commit SHA-1 hash used exists.",
		],
	},
	{
		places: ["git/create-ref body.ref"],
		status: "modelled",
		test: "refuse a name without refs and two slashes, and a move that is no fast-forward",
		sentences: ["If it doesn't start with 'refs' and have at least two slashes, it will be rejected."],
	},
	{
		places: ["git/update-ref body.force"],
		status: "modelled",
		test: "refuse a name without refs and two slashes, and a move that is no fast-forward",
		sentences: [
			"Indicates whether to force the update or to make sure the update is a fast-forward update.",
			"Leaving this out or setting it to `false` will make sure you're not overwriting work.",
		],
	},
	{
		places: ["git/delete-ref 422"],
		status: "modelled",
		test: "do not delete the default branch",
		sentences: [
			"Validation failed, an attempt was made to delete the default branch, or the endpoint has been spammed.",
		],
	},
];
