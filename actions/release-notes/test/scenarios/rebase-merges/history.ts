import type { Story } from "../../story.ts";

/** Rebased branches: several commits of one pull request are one line. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.branch("cart");
	story.commit("feat: carts have a colour");
	story.commit("test: of the colour");
	story.checkout("main");
	story.commit("fix: the door closes");
	story.rebase(1, { branch: "cart", title: "feat: coloured carts" });
	story.tag("v1.1.0");
}
