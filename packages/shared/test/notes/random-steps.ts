/** The steps of a random history: each does what a team does, and notes what it truly changed. */
import { drawDescription, drawList } from "./random-words.ts";
import { addPull, addTruth, advance, commit, draw, listReleasable, pickTruth, type World } from "./random-world.ts";

type Step = (world: World) => Promise<void>;

const direct: Step = async (world) => {
	const drawn = draw(world);
	const sha = await advance(world, drawn.header + drawn.body, { paths: [drawn.path] });
	addTruth(world, drawn, { id: sha, sha, header: drawn.header, written: world.minute });
};

/** A change whose message has the words of a merge. */
const namedLikeMerge: Step = async (world) => {
	const drawn = { ...draw(world), breaking: false };
	const header = `Merge branch 'b${world.serial}' into main`;
	const sha = await advance(world, header, { paths: [drawn.path] });
	addTruth(world, drawn, { id: sha, sha });
};

/** Its commit has a message of its own, or the description, as the repository's settings say. */
const squash: Step = async (world) => {
	const drawn = draw(world);
	const number = world.serial;
	const described = drawDescription(world.random);
	const header = `${drawn.header} (#${number})`;
	const isCopied = described.text !== "" && world.random(2) === 0;
	const body = isCopied ? `\n\n${described.text}` : drawn.body;
	const sha = await advance(world, header + body, { paths: [drawn.path], number });
	addPull(world, number, drawn.header, { paths: [drawn.path], body: described.text, labels: described.labels });
	const breaking = (isCopied ? drawn.isLoud : drawn.breaking) || described.breaking;
	addTruth(
		world,
		{ ...drawn, breaking },
		{ id: `#${number}`, sha, header, title: drawn.header, written: world.minute },
	);
};

/** With the list of its commits, as GitHub writes it: one of them may break something, or be reverted again. */
const squashOfList: Step = async (world) => {
	const drawn = draw(world);
	const number = world.serial;
	const title = drawn.quiet;
	const list = drawList(world.random);
	const described = drawDescription(world.random);
	const header = `${title} (#${number})`;
	const trailer = "\n\n---------\n\nCo-authored-by: Ben <ben@example.com>";
	const sha = await advance(world, `${header}\n\n${list.text}${trailer}`, { paths: [drawn.path], number });
	addPull(world, number, title, { paths: [drawn.path], body: described.text, labels: described.labels });
	const breaking = list.breaking || described.breaking;
	addTruth(world, { ...drawn, breaking }, { id: `#${number}`, sha, header, title, written: world.minute });
};

function drawMergeWords(world: World, number: number, title: string): string {
	const words = [
		`Merge pull request #${number} from octo/b${number}\n\n${title}`,
		`${title} (#${number})`,
		`Merge #${number}`,
		`Merged PR ${number}: ${title}`,
		`Merged in b${number} (pull request #${number})`,
		`Merge branch 'b${number}' into 'main'\n\n${title}\n\nSee merge request octo/shop!${number}`,
		"Words of somebody who edited the message",
	];
	return words[world.random(words.length)]!;
}

/** By GitHub's button, under the pull request's title, or by another tool's words; from main as it is or as it was long before. */
const merge = (begin: (world: World) => string): Step => {
	return async (world) => {
		const drawn = draw(world);
		const number = world.serial;
		const paths = [drawn.path];
		let tip = begin(world);
		for (let index = 0; index <= world.random(3); index++)
			tip = await commit(world, ["wip", "fix typo", "address review"][world.random(3)]!, [tip], { paths, number });
		const title = drawn.header;
		const sha = await commit(world, drawMergeWords(world, number, title), [world.head, tip], { number });
		world.head = sha;
		const described = drawDescription(world.random);
		addPull(world, number, title, { paths, body: `${drawn.body}\n\n${described.text}`, labels: described.labels });
		const breaking = drawn.breaking || described.breaking;
		addTruth(world, { ...drawn, breaking }, { id: `#${number}`, sha, title });
	};
};
const mergeFromHere = merge(({ head }) => head);
const mergeOldBranch = merge(({ old }) => old);

const rebase: Step = async (world) => {
	const drawn = draw(world);
	const number = world.serial;
	for (const message of ["wip", drawn.header + drawn.body])
		await advance(world, message, { paths: [drawn.path], number });
	const described = drawDescription(world.random);
	addPull(world, number, drawn.header, { paths: [drawn.path], body: described.text, labels: described.labels });
	const breaking = drawn.breaking || described.breaking;
	addTruth(world, { ...drawn, breaking }, { id: `#${number}`, sha: world.head, title: drawn.header });
};

/**
 * A pull request of two commits, one of each service: it is in the notes of both, and breaks what its commit of the service breaks;
 * where neither says so, its title and description speak for both.
 */
const mixed: Step = async (world) => {
	const { header: title, body, path, service, breaking: isWritten } = draw(world);
	const described = drawDescription(world.random);
	const isSaid = isWritten || described.breaking;
	const number = world.serial;
	const loud = world.random(3);
	const other = service === "api" ? "web" : "api";
	const paths = [path, `${other}/file-${number}.txt`];
	let tip = world.head;
	for (const [index, at] of paths.entries())
		tip = await commit(world, index === loud ? "fix!: half of it" : "fix: half of it", [tip], { paths: [at], number });
	const sha = await commit(world, `${title} (#${number})`, [world.head, tip], { number });
	world.head = sha;
	addPull(world, number, title, { paths, body: `${body}\n\n${described.text}`, labels: described.labels });
	const breaks = (index: number) => (loud === 2 ? isSaid : loud === index);
	const breaking = { [service]: breaks(0), [other]: breaks(1), all: loud < 2 || isSaid };
	world.truths.push({ id: `#${number}`, breaking, sha, header: "", title, paths, written: 0, reverted: false });
};

/** Several branches of commits without pull requests, merged in one commit. */
const octopus: Step = async (world) => {
	const tips: string[] = [];
	for (let index = 0; index < 2 + world.random(2); index++) {
		const drawn = draw(world);
		const sha = await commit(world, drawn.header + drawn.body, [world.head], { paths: [drawn.path] });
		tips.push(sha);
		addTruth(world, drawn, { id: sha, sha, header: drawn.header, written: world.minute });
	}
	world.head = await commit(world, "Merge branches 'a' and 'b'", [world.head, ...tips]);
};

/** As `git pull` does it: main of somebody's clone and main of GitHub. */
const pullMerge: Step = async (world) => {
	const before = world.head;
	await direct(world);
	const drawn = draw(world);
	const sha = await commit(world, drawn.header + drawn.body, [before], { paths: [drawn.path] });
	addTruth(world, drawn, { id: sha, sha, header: drawn.header, written: world.minute });
	world.head = await commit(world, "Merge branch 'main' of github.com:octo/shop", [sha, world.head]);
};

const revert: Step = async (world) => {
	const target = pickTruth(world, ({ header }) => header !== "");
	if (target === undefined) return direct(world);
	const header = [`Revert "${target.header}"`, `revert: ${target.header}`, "Take it back"][world.random(3)]!;
	// Words of their own name a revert in their body only: it marks its target and stays.
	const isPlain = header === "Take it back";
	const { paths } = target;
	const sha = await advance(world, `${header}\n\nThis reverts commit ${target.sha}.`, { paths });
	target.reverted = true;
	if (!isPlain) target.revert = { sha, header };
	else {
		delete target.revert;
		const breaking = Object.fromEntries(Object.keys(target.breaking).map((view) => [view, false]));
		world.truths.push({ id: sha, breaking, sha, header: "", title: header, paths, written: 0, reverted: false });
	}
};

/** By GitHub's button, on the page of the pull request. */
const revertPull: Step = async (world) => {
	const target = pickTruth(world, ({ id }) => id.startsWith("#"));
	if (target === undefined) return squash(world);
	const number = ++world.serial;
	const title = `Revert "${target.title}"`;
	const body = `Reverts octo/shop${target.id}`;
	const header = `${title} (#${number})`;
	const isNamed = world.random(2) === 0;
	const sha = await advance(world, isNamed ? `${header}\n\n${body}` : header, { paths: target.paths, number });
	addPull(world, number, title, { paths: target.paths, body });
	target.reverted = true;
	target.revert = { sha, header };
};

/** Of what was reverted, or brought back by a revert of the revert: as git calls it, before and since 2.43. */
const revertAgain: Step = async (world) => {
	const targets = listReleasable(world).filter((truth) => truth.revert !== undefined);
	const target = targets[world.random(targets.length)];
	if (target?.revert === undefined) return revert(world);
	const { sha, header } = target.revert;
	const words = target.reverted
		? [`Revert "${header}"`, `Reapply "${target.title}"`, `Reland "${target.title}"`][world.random(3)]!
		: `Revert "${header}"`;
	await advance(world, `${words}\n\nThis reverts commit ${sha}.`, { paths: target.paths });
	target.reverted = !target.reverted;
	target.revert = { sha: world.head, header: words };
};

/** What an earlier release holds is a change of this one when it is reverted. */
const revertReleased: Step = async (world) => {
	const released = world.truths.slice(0, world.base.released);
	const target = pickTruth(world, ({ header }) => header !== "", released);
	if (target === undefined || target.revert !== undefined) return squash(world);
	const header = [`Revert "${target.header}"`, `revert: ${target.header}`][world.random(2)]!;
	const { paths } = target;
	const sha = await advance(world, `${header}\n\nThis reverts commit ${target.sha}.`, { paths });
	const breaking = Object.fromEntries(Object.keys(target.breaking).map((view) => [view, false]));
	target.reverted = true;
	world.truths.push({
		id: sha,
		breaking,
		sha,
		header,
		title: header,
		paths,
		written: world.minute,
		reverted: false,
	});
};

/** The same change on a maintenance line that was merged back by hand, there as a commit or as a pull request of its own. */
const backport: Step = async (world) => {
	const target = pickTruth(world, ({ header }) => header !== "");
	if (target === undefined) return squash(world);
	const { paths } = target;
	const isPull = world.random(2) === 0;
	const words = target.header.replace(/ \(#\d+\)$/, "");
	const trailer = `(cherry picked from commit ${target.sha})`;
	if (!isPull) {
		const picked = await commit(world, `${words}\n\n${trailer}`, [world.head], { paths });
		world.head = await commit(world, "Merge branch 'release-1.x'", [world.head, picked]);
		return;
	}
	const number = ++world.serial;
	const title = `[1.x] ${words}`;
	const isSquash = world.random(2) === 0;
	const header = isSquash ? `${title} (#${number})` : words;
	let tip = await commit(world, `${header}\n\n${trailer}`, [world.head], { paths, number });
	if (!isSquash) tip = await commit(world, drawMergeWords(world, number, title), [world.head, tip], { number });
	addPull(world, number, title, { paths });
	world.head = await commit(world, "Merge branch 'release-1.x'", [world.head, tip]);
};

/** The same, picked without a word of where from: author, time and title are kept. */
const pick: Step = async (world) => {
	const target = pickTruth(world, ({ header, written }) => header !== "" && written > 0);
	if (target === undefined) return squash(world);
	const { header, paths, written } = target;
	const picked = await commit(world, header, [world.head], { paths, written });
	world.head = await commit(world, "Merge branch '1.x' into main", [world.head, picked]);
};

/** Pull requests on develop by every button, brought to main by a release pull request or a plain merge. */
const gitFlow: Step = async (world) => {
	const main = world.head;
	const inner = [squash, squashOfList, rebase, mergeFromHere];
	for (let index = 0; index <= world.random(3); index++) await inner[world.random(inner.length)]!(world);
	const number = ++world.serial;
	if (world.random(2) === 0) {
		world.head = await commit(world, "Merge branch 'develop'", [main, world.head]);
		return;
	}
	const words = `Merge pull request #${number} from octo/develop\n\nRelease ${number}`;
	world.head = await commit(world, words, [main, world.head], { number });
	const paths = world.truths.flatMap((truth) => truth.paths);
	addPull(world, number, `Release ${number}`, { paths: [...new Set(paths)] });
};

/** A pull request whose branch was brought up to date with main before it was merged. */
const updated: Step = async (world) => {
	const base = world.head;
	await direct(world);
	const drawn = draw(world);
	const number = world.serial;
	const paths = [drawn.path];
	const begun = await commit(world, "wip", [base], { paths, number });
	const brought = await commit(world, `Merge branch 'main' into b${number}`, [begun, world.head], { number });
	const tip = await commit(world, "address review", [brought], { paths, number });
	const words = `Merge pull request #${number} from octo/b${number}\n\n${drawn.header}`;
	world.head = await commit(world, words, [world.head, tip], { number });
	const described = drawDescription(world.random);
	addPull(world, number, drawn.header, {
		paths,
		body: `${drawn.body}\n\n${described.text}`,
		labels: described.labels,
	});
	const breaking = drawn.breaking || described.breaking;
	addTruth(world, { ...drawn, breaking }, { id: `#${number}`, sha: world.head, title: drawn.header });
};

/** A release line that is never merged back: the next release counts from where it parted. */
const leave: Step = async (world) => {
	const tip = await commit(world, "fix: only on the line", [world.head], { paths: ["api/line.txt"] });
	world.base = { tip, released: world.truths.length };
};

/** A release of main. */
const tag: Step = async (world) => {
	world.base = { tip: world.head, released: world.truths.length };
};

/** Somebody begins a branch here. */
const begin: Step = async (world) => {
	world.old = world.head;
};

export const STEPS: readonly Step[] = [
	direct,
	direct,
	namedLikeMerge,
	squash,
	squash,
	squashOfList,
	squashOfList,
	mergeFromHere,
	mergeFromHere,
	mergeOldBranch,
	mixed,
	rebase,
	octopus,
	pullMerge,
	revert,
	revertPull,
	revertAgain,
	revertAgain,
	revertReleased,
	backport,
	pick,
	gitFlow,
	updated,
	leave,
	tag,
	begin,
];
