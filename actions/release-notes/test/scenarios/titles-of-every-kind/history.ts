import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Story } from "../../story.ts";

/** Messages as projects write them: gitmoji, tickets, areas, other tools' merges, squash bodies, old encodings, release commits. */
export default function tell(story: Story): void {
	const { git } = story;
	const coupons = story.commit("feat(cart): coupons (#1)");
	const rounding = story.commit("fix: round half up (#2)");
	story.tag("v1.0.0");
	for (const message of [
		"fix: windows line ends (#10)\r\n\r\nBody line one.\r\n\r\nBREAKING CHANGE: the old flag is gone.\r\nUse the new one.\r\n",
		"feat: support *bold* _under_ <b>html</b> @octocat and acme/other#5 | pipe `code` [link](https://x.example) (#11)",
		"✨ feat: sparkle emoji first (#12)",
		":bug: fix gitmoji shortcode title (#13)",
		"feat(api)!: drop v1 endpoints (#14)\n\nBREAKING CHANGE: v1 is gone. Steps:\n\n1. Stop the server\n   - nested point\n2. Run\n\n   ```sh\n   migrate --all\n   ```\n\n3. Start again\n\nReviewed-by: Zoe <zoe@example.com>",
		"ABC-123: Fix checkout total (#16)",
		"[ABC-124] Add coupon field (#17)",
		"Fix: capital type (#18)",
		"FEAT: shouting type (#19)",
		"fix : space before colon (#20)",
		"Merged PR 21: Azure style title\n\nRelated work items: #77",
		"Several things at once (#22)\n\n* feat: first inner feature\n\n* fix: second inner fix\n\n* chore: third inner chore\n\n---------\n\nCo-authored-by: cobalt <61329810+cobaltt7@users.noreply.github.com>\nCo-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>",
		"feat: add the very long thing which GitHub cuts off at seventy-two char… (#23)\n\n…acters because the single commit had a long subject",
		"fix: skip in title [skip ci] (#24)",
		"chore(release): 1.0.1 [skip ci]",
		"Release v1.0.2",
		"release: v1.0.3",
		"Version Packages (#25)",
		"revert: feat: unknown thing from before (#28)",
		"fix: security fix for CVE-2024-12345 (#29)",
		"docs: only a bullet breaking (#30)\n\n* feat!: inner breaking change in squash body",
		"runtime: fix deadlock on shutdown (#31)",
		"net: add keepalive option (#32)",
		"test:8080 is taken (#33)",
	])
		story.commit(message);
	const dropped = story.commit("feat: to be reverted (#26)");
	story.commit(`Revert "feat: to be reverted (#26)" (#27)\n\nThis reverts commit ${dropped}.`);
	story.commit(`revert: feat(cart): coupons (#34)\n\nThis reverts commit ${coupons}.`);
	story.commit(`Revert "fix: round half up (#2)"\n\nThis reverts commit ${rounding}.`);
	const bump = "Bump lodash from 4.17.20 to 4.17.21 (#15)";
	story.commit(`${bump}\n\nBumps lodash.\n\nSigned-off-by: dependabot[bot] <support@github.com>`, {
		author: "dependabot[bot]",
	});
	const message = join(git("rev-parse", "--show-toplevel"), ".git", "message");
	writeFileSync(message, Buffer.from("fix: Größe falsch berechnet (#35)\n", "latin1"));
	git("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "-q", "--allow-empty", "-F", message);
	story.branch("gitlab");
	story.commit("fix: inner of another platform");
	story.checkout("main");
	git(
		"merge",
		"-q",
		"--no-ff",
		"-m",
		"Merge branch 'gitlab' into 'main'",
		"-m",
		"See merge request acme/lib!36",
		"gitlab",
	);
	story.tag("v2.0.0");
}
