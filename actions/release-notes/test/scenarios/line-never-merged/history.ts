import type { Story } from "../../story.ts";

/** 8.4 was released from a branch that never came back: 9.0.0 follows its last fix, and lists nothing that 8.4.0 had. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v8.3.0");
	story.commit("feat: vouchers, in 8.4");
	story.git("checkout", "-q", "-b", "release-8.4");
	story.commit("chore: prepare 8.4");
	story.tag("v8.4.0");
	for (let fix = 1; fix <= 14; fix++) {
		story.commit(`fix: vouchers, part ${fix}`);
		story.tag(`v8.4.${fix}`);
	}
	story.git("checkout", "-q", "main");
	story.commit("feat!: carts need an account\n\nBREAKING CHANGE: create accounts for all customers first.");
	story.tag("v9.0.0");
}
