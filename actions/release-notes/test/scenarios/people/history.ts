import type { Story } from "../../story.ts";

/** Co-authors and first-timers are thanked, bots stand apart. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.commit("feat: a map of the shops", { coAuthors: ["ben"] });
	story.branch("hello");
	story.commit("hello", { author: "newcomer" });
	story.checkout("main");
	story.squash(1, { branch: "hello", title: "fix: the greeting knows the evening", author: "newcomer" });
	story.branch("bump");
	story.commit("bump", { author: "dependabot[bot]" });
	story.checkout("main");
	story.squash(2, { branch: "bump", title: "fix(deps): update maps to 3.1", author: "dependabot[bot]" });
	story.commit("fix: format", { author: "dependabot[bot]" });
	story.tag("v1.1.0");
}
