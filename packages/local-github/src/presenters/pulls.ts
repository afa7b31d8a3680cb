/** How pull requests, reviews and review comments look in GitHub's answers. */
import type { IssueState, PullFacts } from "../collaboration-state.ts";

/** An issue that is a pull request. */
export type PullState = IssueState & { pull: PullFacts };
