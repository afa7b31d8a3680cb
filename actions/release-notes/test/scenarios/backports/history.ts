import type { Story } from "../../story.ts";

/** A maintenance line: fixes of main come by `cherry-pick -x` and without it, then main is merged with the line. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.branch("release-1.0");
	story.checkout("main");
	const leak = story.commit("fix: no leak of sessions");
	const sum = story.commit("fix: sums are right");
	story.commit("feat: carts");
	story.checkout("release-1.0");
	story.cherryPick(leak, { trailer: true });
	story.cherryPick(sum);
	story.checkout("main");
	story.git("merge", "-q", "--no-ff", "-m", "Merge branch 'release-1.0'", "release-1.0");
	story.tag("v1.1.0");
}
