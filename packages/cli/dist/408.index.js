export const id = 408;
export const ids = [408];
export const modules = {

/***/ 3641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ listSpeakingPulls),
  S: () => (/* binding */ readChanges)
});

// EXTERNAL MODULE: ./packages/shared/src/release/merges.ts
var merges = __webpack_require__(96980);
// EXTERNAL MODULE: ./packages/shared/src/release/range-commit.ts
var range_commit = __webpack_require__(99788);
// EXTERNAL MODULE: ./packages/shared/src/release/commit-title.ts
var commit_title = __webpack_require__(93039);
// EXTERNAL MODULE: ./packages/shared/src/release/commits.ts + 1 modules
var release_commits = __webpack_require__(59892);
;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-label.ts
/** Whether a pull request's label says that the change breaks something. */
const PICTURE = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
/** `🚫 breaking` says no, `breaking?` asks. */
const DENYING_PICTURE = /[?？❓❔🚫❌❎⛔✖✗✘🙅]|:(?:x|no_entry|no_entry_sign|negative_squared_cross_mark|no_good|question|grey_question):/u;
/** The part of a label that counts, its words parted by one space: `c breaking`, `breaking api change`, `backwards incompatible`. */
const BREAKING_WORDS = /^(?:(?:[a-z]|api|abi|binary|change|contains|has|impact|is|kind|pr|public|semver|source|type) ){0,2}(?:breaking(?: (?:api|abi))?(?: ?changes?)?|backwards? incompatible(?: changes?)?|bc break)$/;
const MAJOR_WORDS = /^(?:(?:semver|version|release|bump) ?)?major$/;
/** A group with one of these says that the change does not break, may break, or is about what breaks: `non/breaking`, `docs: breaking changes`. */
const OTHER_GROUPS = new Set(("no non not none never without isn doesn avoid avoids false " +
    "need needs require requires request requested propose proposed proposal " +
    "possible possibly potential potentially maybe may might could perhaps likely unlikely suspected " +
    "question discuss discussion check verify review todo pending planned doc docs documentation").split(" "));
/** With or without the groups that projects put first, as in `kind/breaking-change` or `Type: Breaking Change`. */
function isBreakingLabel(label) {
    if (DENYING_PICTURE.test(label))
        return false;
    const parts = label
        .replace(PICTURE, " ")
        .toLowerCase()
        .split(/[/:：]/)
        .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim())
        .filter((part) => part !== "");
    const all = parts.join(" ");
    if (MAJOR_WORDS.test(all) || BREAKING_WORDS.test(all))
        return true;
    const groups = parts.slice(0, -1).flatMap((part) => part.split(" "));
    return BREAKING_WORDS.test(parts.at(-1) ?? "") && !groups.some((word) => OTHER_GROUPS.has(word));
}

// EXTERNAL MODULE: ./packages/shared/src/release/co-authors.ts
var co_authors = __webpack_require__(7470);
// EXTERNAL MODULE: ./packages/shared/src/notes/facts.ts
var notes_facts = __webpack_require__(98314);
;// CONCATENATED MODULE: ./packages/shared/src/notes/contributors.ts
/** Who made a release: every person once, under the login where one is known, with bots and assistants apart. */


/** Addresses that coding assistants sign with; they have no account of their own, or none that ends in `[bot]`. */
const ASSISTANTS = /@(?:anthropic\.com|cursor\.com|cursor\.sh|openai\.com)$|^(?:\d+\+)?copilot@users\.noreply\.github\.com$/i;
const CO_AUTHOR = "co-authored-by";
/** By name; who is named by login in one place and by a display name like it in another is one, where no other login is like it. */
function listContributors(units) {
    const people = new Map();
    // Keys of logins by what is left of them without separators.
    const logins = new Map();
    const findKey = (name) => {
        const key = toKey(name);
        const alike = /\S\s+\S/.test(name) && !people.has(key)
            ? (logins.get(dropSeparators(key)) ?? new Set())
            : new Set();
        return alike.size === 1 ? [...alike][0] : key;
    };
    /** By address: an assistant signs with the name of each of its models. */
    const assistants = new Map();
    const addCoAuthor = ({ name, address }) => {
        const isAssistant = ASSISTANTS.test(address);
        if (isAssistant && !assistants.has(address))
            assistants.set(address, name);
        add(isAssistant ? assistants.get(address) : name, isAssistant, false);
    };
    /** Names that were added as those of people; most come again and again. */
    const plain = new Set();
    const add = (written, bot, first) => {
        if (!bot && !first && plain.has(written))
            return;
        // GraphQL names an app without the ending that its commits carry: one contributor, not two.
        const name = written.replace(/\[bot\]$/i, "");
        const key = findKey(name);
        if (key === "")
            return;
        const known = people.get(key);
        const isBot = bot || name !== written;
        if (!isBot)
            plain.add(written);
        if (known === undefined)
            people.set(key, { name, bot: isBot, first });
        else if ((isBot && !known.bot) || (first && !known.first))
            people.set(key, { name: known.name, bot: isBot || known.bot, first: first || known.first });
    };
    // Logins first: they are the name that is shown.
    for (const { pull } of units)
        if (pull !== undefined && pull.author !== "")
            add(pull.author, pull.authorIsBot, pull.firstContribution);
    const coAuthors = units.map(listCoAuthorsOf);
    for (const coAuthor of coAuthors.flat())
        if (coAuthor.isLogin)
            addCoAuthor(coAuthor);
    for (const key of people.keys()) {
        const bare = dropSeparators(key);
        logins.set(bare, (logins.get(bare) ?? new Set()).add(key));
    }
    for (const [index, unit] of units.entries()) {
        if (unit.pull === undefined || unit.pull.author === "")
            for (const commit of unit.commits)
                if (!isMergeCommit(commit))
                    add(commit.author, false, false);
        for (const coAuthor of coAuthors[index])
            if (!coAuthor.isLogin)
                addCoAuthor(coAuthor);
    }
    return [...people.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
/** Names of those who made a change, as written. */
function listAuthors(unit) {
    const coAuthors = listCoAuthorsOf(unit);
    const [only] = unit.commits;
    // Most changes are one commit by one person.
    if (unit.pull === undefined && unit.commits.length === 1 && coAuthors.length === 0)
        return (0,notes_facts/* isMergeCommit */.qV)(only) || only.author === "" ? [] : [only.author];
    const names = new Set();
    if (unit.pull !== undefined && unit.pull.author !== "")
        names.add(unit.pull.author);
    else
        for (const commit of unit.commits)
            if (!(0,notes_facts/* isMergeCommit */.qV)(commit))
                names.add(commit.author);
    for (const { name } of coAuthors)
        names.add(name);
    names.delete("");
    return [...names];
}
const NONE = [];
function listCoAuthorsOf(unit) {
    let found;
    for (const { message } of unit.commits)
        for (const { key, value } of message.trailers)
            if (key.length === CO_AUTHOR.length && key.toLowerCase() === CO_AUTHOR) {
                found ??= [];
                found.push((0,co_authors/* readCoAuthor */.i)(value));
            }
    return found ?? NONE;
}
function dropSeparators(key) {
    return key.replace(/[-_.]/g, "");
}
/** `Puneet Dixit` and the login `Puneet-Dixit` are one; `jane-doe` and `janedoe` are two logins, and so two people. */
function toKey(name) {
    return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, "-");
}

// EXTERNAL MODULE: ./packages/shared/src/notes/override.ts
var override = __webpack_require__(31117);
// EXTERNAL MODULE: ./packages/shared/src/notes/pull-request-body.ts + 2 modules
var pull_request_body = __webpack_require__(49341);
;// CONCATENATED MODULE: ./packages/shared/src/notes/change.ts







/** The section of what fits none of the policy's. */
const OTHER_SECTION = "Other changes";
const TYPE_ORDER = ["feat", "feature", "fix", "bugfix", "hotfix", "security", "perf"];
/** An override in the description wins over the title. */
function readUnit(unit, commits, policy) {
    const notes = (0,pull_request_body/* readPullRequestNotes */.El)(unit.pull?.body ?? "");
    const entries = notes.override?.kind === "text" ? notes.override.entries.map(release_commits/* parseCommitMessage */.o) : [];
    const said = readWords(unit, commits, notes);
    // What breaks by another sign than an entry's own is put down to the first entry.
    const first = Math.max(0, entries.findIndex(({ breaking }) => breaking));
    const changes = (entries.length === 0 ? [undefined] : entries).map((entry, index) => readEntry(unit, said, { entry, index, carries: index === first, several: entries.length > 1 }, policy));
    return { notes, changes };
}
function readWords(unit, commits, notes) {
    const messages = listMessages(commits.live);
    const labels = unit.pull?.labels ?? [];
    const own = chooseSpeaker(messages, commits.foreign);
    const breaks = messages.some((message) => message.breaking);
    // The pull request breaks what those commits say that it breaks; where none says so, it is not known which service's.
    const isElsewhere = own !== undefined && !breaks && listMessages(commits.foreign).some(({ breaking }) => breaking);
    if (isElsewhere)
        return { notes, labels, messages, title: own, own, breaking: false, migration: [] };
    const head = unit.head.message;
    const said = unit.pull === undefined ? readMergeTitle(unit.head) : (0,release_commits/* parseCommitMessage */.o)(unit.pull.title);
    const description = unit.pull?.body ?? "";
    const described = description === ""
        ? undefined
        : (0,release_commits/* parseCommitMessage */.o)(`-\n\n${(0,pull_request_body/* dropSectionLabels */.EJ)((0,override/* dropOverride */.o)((0,pull_request_body/* readDescription */.XF)(description)))}`).breakingNote;
    return {
        notes,
        labels,
        messages,
        title: own ?? said,
        own: own ?? head,
        breaking: breaks ||
            (said?.breaking ?? false) ||
            head.breaking ||
            described !== undefined ||
            notes.breaking !== undefined ||
            labels.some(isBreakingLabel),
        migration: listMeaningful(notes.migration, described, notes.breaking, ...(breaks ? messages.map(({ breakingNote }) => breakingNote) : []), head.breakingNote),
    };
}
function listMeaningful(...texts) {
    return texts.every((text) => text === undefined) ? [] : texts.flatMap((text) => (0,pull_request_body/* meaningful */.dx)(text) ?? []);
}
function listMessages(commits) {
    const messages = [];
    for (const commit of commits)
        if (!(0,notes_facts/* isMergeCommit */.qV)(commit))
            messages.push(commit.message);
    return messages;
}
/** Of a pull request that changes other services too, the service's own conventional commits say what it changes here. */
function chooseSpeaker(messages, foreign) {
    if (foreign.length === 0 || !messages.every(({ type }) => type !== undefined && commit_title/* KNOWN_TYPES */.EE.has(type)))
        return undefined;
    const type = pickType(messages);
    return messages.find(({ breaking }) => breaking) ?? messages.find((message) => message.type === type);
}
function readEntry(unit, said, { entry, index, carries, several }, policy) {
    const { notes, title, labels, own } = said;
    const named = entry ?? title ?? own;
    const type = entry?.type ?? title?.type ?? own.type ?? pickType(said.messages);
    const migration = listMeaningful(entry?.breakingNote, ...(carries ? said.migration : []));
    const number = unit.number === undefined ? unit.head.sha : `#${unit.number}`;
    return {
        id: index === 0 ? number : `${number}.${index + 1}`,
        title: readTitle(named, policy),
        details: entry === undefined || entry.body === "" ? null : entry.body,
        type: type ?? null,
        scope: (isKnownType(named.type, policy) ? (named.scope ?? own.scope) : undefined) ?? null,
        breaking: (entry?.breaking ?? false) || (carries && said.breaking),
        migration: migration.length === 0 ? null : [...new Set(migration)].join("\n\n"),
        customers: index === 0 ? (notes.customers ?? null) : null,
        workaround: index === 0 ? (notes.workaround ?? null) : null,
        faq: index === 0 ? notes.faq : [],
        section: chooseSection(policy.sections, type, several && entry?.type !== undefined ? [] : labels),
        pullRequest: unit.number === undefined ? null : { number: unit.number, url: unit.pull?.url ?? "" },
        sha: unit.head.sha,
        commits: unit.commits.map(({ sha }) => sha),
        labels,
        authors: listAuthors(unit),
        backportOf: unit.commits.find(isPick)?.message.cherryPickedFrom[0] ?? null,
    };
}
function isPick({ message }) {
    return message.cherryPickedFrom.length > 0;
}
function isKnownType(type, policy) {
    return (type === undefined ||
        commit_title/* KNOWN_TYPES */.EE.has(type) ||
        [...policy.sections, ...policy.hidden].some(({ types }) => types.includes(type)));
}
/** The title as people wrote it: a prefix goes only when it is a type, and a revert keeps saying that it is one. */
function readTitle(message, policy) {
    if (message.header === "")
        return "(no message)";
    if (!isKnownType(message.type, policy))
        return message.header;
    return message.type === "revert" ? `Revert "${message.description}"` : message.description;
}
/** GitHub writes the pull request's title as the merge commit's body; `fix: x` there looks like a trailer. */
function readMergeTitle({ message }) {
    if (!message.isMerge)
        return undefined;
    const trailer = message.trailers[0];
    const line = message.body.split("\n")[0]?.trim() || (trailer === undefined ? "" : `${trailer.key}: ${trailer.value}`);
    return line === "" ? undefined : (0,release_commits/* parseCommitMessage */.o)(line);
}
function pickType(messages) {
    const types = messages.flatMap(({ type }) => (type === undefined ? [] : [type]));
    return TYPE_ORDER.find((type) => types.includes(type)) ?? (types.length === messages.length ? types[0] : undefined);
}
/** A label is deliberate and goes before the type. */
function chooseSection(sections, type, labels) {
    const lower = labels.map((label) => label.toLowerCase());
    const byLabel = lower.length === 0
        ? undefined
        : sections.find((section) => section.labels.some((label) => lower.includes(label.toLowerCase())));
    const found = byLabel ?? (type === undefined ? undefined : sections.find(({ types }) => types.includes(type)));
    return found?.title ?? OTHER_SECTION;
}
/** The name of the first rule that hides the change of the unit. */
function findHidingRule(unit, { change, notes }, rules, matches) {
    if (notes.override?.kind === "none")
        return "release note: none";
    const labels = change.labels.map((label) => label.toLowerCase());
    return rules.find((rule) => {
        if (change.type !== null && rule.types.includes(change.type))
            return true;
        if (rule.labels.some((label) => labels.includes(label.toLowerCase())))
            return true;
        if (rule.authors.length > 0 && isByOne(unit, rule.authors))
            return true;
        if (rule.paths.length === 0)
            return false;
        const plain = unit.commits.filter((commit) => !(0,notes_facts/* isMergeCommit */.qV)(commit));
        return (plain.length > 0 &&
            plain.every(({ paths }) => paths !== undefined && paths.length > 0 && paths.every((path) => matches(rule.paths, path))));
    })?.rule;
}
function isByOne(unit, authors) {
    const own = [unit.pull?.author ?? "", ...unit.commits.map(({ author }) => author)].map((name) => name.toLowerCase());
    return authors.some((author) => own.includes(author.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/reverts.ts
/** Pairs reverts with what they take back: by SHA, by `Reverts o/r#N`, by title; a revert of a revert brings it back. */


/** The net effect of all reverts of the range. A revert of something released before is a change and stays. */
function settleReverts(units, commits) {
    const found = listReverts(units);
    if (found.length === 0)
        return { cancelled: new Map(), wasGone: () => false };
    const position = new Map(commits.map((commit, order) => [commit.sha, order]));
    found.sort(([a], [b]) => position.get(a.at(-1)) - position.get(b.at(-1)));
    const index = indexUnits(units);
    const operations = new Map();
    const cancelled = new Map();
    const takenBack = new Set();
    const unpaired = new Map();
    /** By SHA, oldest first: since which place in the order a change is gone, or back. */
    const turns = new Map();
    let now = 0;
    const flip = (sha, { by, back }, seen) => {
        if (back)
            takenBack.add(sha);
        else
            takenBack.delete(sha);
        const operation = operations.get(sha);
        if (operation === undefined) {
            if (back)
                cancelled.set(sha, by);
            else
                cancelled.delete(sha);
            turns.set(sha, [...(turns.get(sha) ?? []), { since: now, gone: back }]);
            return;
        }
        // The commit is itself a revert: taking it back brings back what it took, and the other way round.
        if (operation.active === !back || seen.has(operation))
            return;
        seen.add(operation);
        operation.active = !back;
        for (const target of operation.targets)
            flip(target, { by: sha, back: operation.takes !== back }, seen);
    };
    for (const [by, reverts] of found) {
        const head = by.at(-1);
        now = position.get(head);
        const { targets, takes } = findTargets(reverts, by, { index, position, takenBack, unpaired });
        if (targets.length === 0) {
            if (reverts.whole)
                for (const name of namesOf(reverts, index))
                    unpaired.set(name, by);
            continue;
        }
        const operation = { targets, takes, active: true };
        // What only mentions a revert brings a change of its own and stays.
        if (reverts.whole)
            for (const sha of by) {
                operations.set(sha, operation);
                cancelled.set(sha, targets.at(-1));
            }
        for (const target of targets)
            flip(target, { by: head, back: takes }, new Set());
    }
    const wasGone = (sha, at) => turns.get(sha)?.findLast(({ since }) => since < position.get(at))?.gone ?? false;
    return { cancelled, wasGone };
}
/** What a later `Reapply` may call that which this one took back. */
function namesOf({ pullRequests, title, scope }, index) {
    const names = pullRequests.filter(({ repository }) => isHere(repository, index)).map(({ number }) => `#${number}`);
    return title === undefined ? names : [...names, normalize(title), shorten(scope, title)];
}
/** Who reverts what: a unit whose title or description says so, else the single commit. */
function listReverts(units) {
    const found = [];
    for (const unit of units) {
        if (unit.pull === undefined && unit.commits.every(({ message }) => message.reverts === undefined))
            continue;
        const own = unit.pull === undefined ? undefined : readReverts(`${unit.pull.title}\n\n${unit.pull.body}`);
        const plain = unit.commits.filter((commit) => !(0,notes_facts/* isMergeCommit */.qV)(commit));
        const whole = own ?? (unit.commits.length > 1 ? undefined : unit.head.message.reverts);
        if (whole !== undefined) {
            const shas = plain.flatMap(({ message }) => message.reverts?.shas ?? []);
            found.push([unit.commits.map(({ sha }) => sha), { ...whole, shas: [...new Set([...whole.shas, ...shas])] }]);
            continue;
        }
        for (const commit of plain) {
            const reverts = commit.message.reverts;
            if (reverts !== undefined)
                found.push([[commit.sha], reverts]);
        }
    }
    return found;
}
/** Only a title of the form of a revert makes a whole pull request one; a sentence in a description does not. */
function readReverts(text) {
    const { reverts } = (0,release_commits/* parseCommitMessage */.o)(text);
    return reverts?.whole === true || reverts?.reapplied !== undefined ? reverts : undefined;
}
const PREFIX = 7;
function indexUnits(units) {
    const unitOf = new Map();
    const byNumber = new Map();
    const byTitle = new Map();
    const byPrefix = new Map();
    const add = (map, key, value) => {
        const list = map.get(key);
        if (list === undefined)
            map.set(key, [value]);
        else
            list.push(value);
    };
    for (const unit of units) {
        if (unit.number !== undefined)
            byNumber.set(unit.number, unit);
        for (const commit of unit.commits) {
            unitOf.set(commit.sha, unit);
            add(byPrefix, commit.sha.slice(0, PREFIX), commit.sha);
            for (const title of titlesOf(commit))
                add(byTitle, title, commit);
        }
        if (unit.pull !== undefined) {
            add(byTitle, normalize(unit.pull.title), unit.head);
            for (const title of shortTitlesOf((0,release_commits/* parseCommitMessage */.o)(unit.pull.title)))
                add(byTitle, title, unit.head);
        }
    }
    const url = units.find(({ pull }) => pull !== undefined)?.pull?.url ?? "";
    const repository = /\/([\w.-]+\/[\w.-]+)\/pull\/\d+$/.exec(url)?.[1]?.toLowerCase();
    return { repository, unitOf, byNumber, byTitle, byPrefix };
}
/** As written, and as the header reads without pictures or another mark before its type. */
function titlesOf({ message }) {
    const { header, type, scope, breaking, description } = message;
    const titles = [normalize(header), normalize(description)];
    if (type !== undefined) {
        const head = `${type}${scope === undefined ? "" : `(${scope})`}`;
        titles.splice(1, 1, normalize(`${head}: ${description}`), ...shortTitlesOf(message));
        if (breaking)
            titles.push(normalize(`${head}!: ${description}`));
    }
    return [...new Set(titles)];
}
/** What `revert(cart): sums` calls `feat(cart): sums`. */
function shortTitlesOf({ type, scope, description }) {
    return type === undefined || type === "revert" ? [] : [shorten(scope, description)];
}
function shorten(scope, description) {
    return normalize(`(${scope ?? ""}): ${description}`);
}
function normalize(title) {
    const text = title.trim();
    const bare = text.endsWith(")") ? text.replace(/(?<!\s)\s*\(#\d{1,10}\)$/, "") : text;
    return (/\s\s|[^\S ]/.test(bare) ? bare.replace(/\s+/g, " ") : bare).toLowerCase();
}
function findTargets(reverts, by, range) {
    const named = findNamed(reverts, by, range);
    const { reapplied, title } = reverts;
    // A SHA or number that is not in the range means something released before: its title may not be guessed at.
    const isPrecise = reverts.pullRequests.length > 0 || reverts.shas.length > 0;
    if (named.length > 0)
        return { targets: named, takes: true };
    if (reapplied !== undefined)
        return findReapplied(reapplied, by, range);
    if (isPrecise || title === undefined)
        return { targets: [], takes: true };
    const find = (key) => findTitled(key, by, range, (sha) => !range.takenBack.has(sha));
    const [exact, short] = [normalize(title), shorten(reverts.scope, title)];
    // `revert(cart): sums` names its scope and no type; what is quoted is the whole title.
    const targets = reverts.scope === undefined ? (find(exact) ?? find(short)) : (find(short) ?? find(exact));
    return { targets: targets ?? [], takes: true };
}
/** What the SHAs and numbers of the message mean, in the range. */
function findNamed(reverts, by, { index }) {
    const own = new Set(by);
    const found = new Set();
    const addUnit = (unit) => {
        for (const { sha } of unit.commits)
            if (!own.has(sha))
                found.add(sha);
    };
    for (const { repository, number } of reverts.pullRequests) {
        if (!isHere(repository, index))
            continue;
        const unit = index.byNumber.get(number);
        if (unit !== undefined)
            addUnit(unit);
    }
    for (const prefix of reverts.shas) {
        const matches = (index.byPrefix.get(prefix.slice(0, PREFIX)) ?? []).filter((sha) => sha.startsWith(prefix));
        if (matches.length !== 1 || own.has(matches[0]))
            continue;
        const unit = index.unitOf.get(matches[0]);
        const commit = unit.commits.find(({ sha }) => sha === matches[0]);
        if ((0,notes_facts/* isMergeCommit */.qV)(commit))
            addUnit(unit);
        else
            found.add(commit.sha);
    }
    return [...found];
}
function isHere(repository, index) {
    return repository === undefined || index.repository === undefined || repository === index.repository;
}
/** What was taken back under the title or number comes back; where that was released before, its revert does not count. */
function findReapplied(reapplied, by, range) {
    const isGone = (sha) => range.takenBack.has(sha);
    if ("number" in reapplied) {
        const shas = range.index.byNumber.get(reapplied.number)?.commits.map(({ sha }) => sha) ?? [];
        const targets = shas.filter((sha) => !by.includes(sha) && isGone(sha));
        if (targets.length > 0)
            return { targets, takes: false };
        return { targets: range.unpaired.get(`#${reapplied.number}`) ?? [], takes: true };
    }
    const keys = [normalize(reapplied.title), ...shortTitlesOf((0,release_commits/* parseCommitMessage */.o)(reapplied.title))];
    for (const key of keys) {
        const targets = findTitled(key, by, range, isGone)?.filter(isGone);
        if (targets !== undefined)
            return { targets, takes: false };
    }
    const unpaired = keys.map((key) => range.unpaired.get(key)).find((found) => found !== undefined);
    return { targets: unpaired ?? [], takes: true };
}
/** The last commit before of that title, or the whole unit that it speaks for. */
function findTitled(key, by, { index, position }, isMeant) {
    const before = position.get(by[0]);
    const candidate = (index.byTitle.get(key) ?? [])
        .filter(({ sha }) => !by.includes(sha) && position.get(sha) < before && isMeant(sha))
        .at(-1);
    if (candidate === undefined)
        return undefined;
    const unit = index.unitOf.get(candidate.sha);
    return unit.head.sha === candidate.sha
        ? unit.commits.map(({ sha }) => sha).filter((sha) => !by.includes(sha))
        : [candidate.sha];
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/units.ts
/** Groups commits under the pull requests that brought them: squash, merge and rebase styles, stacked ones too. */


/**
 * Units in the order of their first commit; every commit is in exactly one. `commits` are oldest first; `brought` is `traceMerges` of
 * the whole range, those of other services too, without which it is not known which merge brought what.
 */
function groupCommits(commits, pulls, 
/** Pull requests that GitHub names for a commit whose message names none (rebase merges). */
pullOfCommit = new Map(), brought = traceMerges(commits, pullOfCommit)) {
    const units = [];
    const byNumber = new Map();
    for (const commit of commits) {
        const number = numberOf(commit, brought.get(commit.sha), pulls, pullOfCommit);
        if (number === undefined) {
            units.push({ pull: undefined, number, commits: [commit], head: commit });
            continue;
        }
        const known = byNumber.get(number);
        if (known !== undefined) {
            known.push(commit);
            continue;
        }
        const own = [commit];
        byNumber.set(number, own);
        units.push({ pull: pulls.get(number), number, commits: own, head: commit });
    }
    if (byNumber.size === 0)
        return units;
    return units.map((unit) => {
        const head = unit.commits.findLast(({ message }) => message.pullRequest === unit.number) ?? unit.commits.at(-1);
        return head === unit.head ? unit : { ...unit, head };
    });
}
function numberOf(commit, brought, pulls, pullOfCommit) {
    const named = commit.message.pullRequest;
    if ((0,notes_facts/* isMergeCommit */.qV)(commit) && commit.message.isMerge && named !== undefined)
        return named;
    // `(#12)` may just as well be an issue: it counts when a pull request of that number is known.
    if (named !== undefined && pulls.has(named))
        return named;
    return pullOfCommit.get(commit.sha) ?? brought;
}
/** Which pull request brought a commit in by a merge; commits of the main line are brought by none. */
function traceMerges(commits, pullOfCommit = new Map()) {
    const within = (0,merges/* traceOuterMerges */.c)(commits);
    if (within.size === 0)
        return new Map();
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const brought = new Map();
    for (const { sha } of commits)
        for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
            const number = bySha.get(merge).message.pullRequest ?? pullOfCommit.get(merge);
            if (number === undefined)
                continue;
            brought.set(sha, number);
            break;
        }
    return brought;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/changes.ts
/** What a release changes: its commits under the pull requests that brought them, without what was reverted or is another service's. */






/** Pure: the same facts in any order give the same changes. The notes show them and every gate judges them. */
function readChanges(facts, policy, matches) {
    const pulls = new Map(facts.pulls.map((pull) => [pull.number, pull]));
    const commits = (0,range_commit/* sortCommits */.N)(applyPullPaths(facts, pulls, matches));
    const fates = new Map();
    for (const commit of commits)
        if (isForeign(commit, facts.servicePaths, matches))
            fates.set(commit.sha, { kind: "hidden", rule: "other service" });
    if (fates.size > 0)
        for (const sha of listForeignMerges(commits, fates))
            fates.set(sha, { kind: "hidden", rule: "other service" });
    const brought = traceMerges(commits, facts.pullOfCommit);
    const foreignOf = fates.size === 0
        ? new Map()
        : groupForeign(groupCommits(commits, pulls, facts.pullOfCommit, brought), fates);
    const own = fates.size === 0 ? commits : commits.filter(({ sha }) => !fates.has(sha));
    const units = groupCommits(own, pulls, facts.pullOfCommit, brought);
    const carriers = listCarrierUnits(units, commits);
    const { cancelled, wasGone } = settleReverts(units, own);
    for (const [sha, by] of cancelled)
        fates.set(sha, { kind: "reverted", by });
    for (const [sha, from] of pairBackports(own, units, wasGone))
        if (!fates.has(sha))
            fates.set(sha, { kind: "backported", from });
    const shown = [];
    const hidden = [];
    const seen = [];
    for (const unit of units) {
        const gone = unit.commits.find(({ sha }) => fates.has(sha));
        const live = gone === undefined ? unit.commits : unit.commits.filter(({ sha }) => !fates.has(sha));
        if (live.length === 0)
            continue;
        if (gone !== undefined && live.every(notes_facts/* isMergeCommit */.qV)) {
            // Only the merge commit is left of a pull request whose commits were all taken back or came from elsewhere.
            for (const { sha } of live)
                fates.set(sha, fates.get(gone.sha));
            continue;
        }
        const { changes, notes } = readUnit(unit, { live, foreign: foreignOf.get(unit.number) ?? [] }, policy);
        const carries = carriers.has(unit);
        const carried = carries ? "merge of other pull requests" : nameCarriedBranch(unit);
        const rules = changes.map((change) => isForReaders(change) ? undefined : (carried ?? findHidingRule(unit, { change, notes }, policy.hidden, matches)));
        const visible = changes.filter((_, index) => rules[index] === undefined);
        if (carried === undefined)
            for (const change of changes)
                if (!visible.includes(change))
                    hidden.push(change);
        if (visible.length === 0) {
            for (const { sha } of live)
                fates.set(sha, { kind: "hidden", rule: rules[0] });
            continue;
        }
        shown.push(...visible);
        seen.push(unit);
        const face = live.includes(unit.head) ? unit.head : live.at(-1);
        for (const { sha } of live)
            fates.set(sha, { kind: sha === face.sha ? "shown" : "grouped", change: visible[0].id });
    }
    return { commits, fates, changes: shown, hidden, units: seen };
}
/** What asks something of its readers is shown, whatever a rule says. */
function isForReaders({ breaking, migration }) {
    return breaking || migration !== null;
}
/** A merge without a pull request brings commits that are changes themselves. */
function nameCarriedBranch(unit) {
    return unit.number === undefined && unit.commits.every(notes_facts/* isMergeCommit */.qV) ? "merge of a branch" : undefined;
}
/**
 * What a pull request changes speaks for its commits: GitHub names no paths of single commits, and with a clone the answer must be
 * the same.
 */
function applyPullPaths(facts, pulls, matches) {
    if (facts.pulls.every(({ paths }) => paths === undefined))
        return facts.commits;
    const { pullOfCommit = new Map() } = facts;
    const speaking = listSpeakingPulls({ ...facts, pullOfCommit }, matches);
    return facts.commits.map((commit) => {
        const number = pullOfCommit.get(commit.sha) ?? 0;
        const paths = speaking.has(number) ? pulls.get(number)?.paths : undefined;
        return paths === undefined || (0,notes_facts/* isMergeCommit */.qV)(commit) ? commit : { ...commit, paths };
    });
}
/**
 * Pull requests whose paths are known and speak for each of their commits. Not those that bring other pull requests, nor those of
 * several commits that change more than the service: their commits have paths of their own, or none that are known.
 */
function listSpeakingPulls(facts, matches) {
    const { commits, pulls, pullOfCommit, servicePaths } = facts;
    const carriers = listCarriers(commits, pullOfCommit);
    const sizes = new Map();
    for (const commit of commits) {
        const number = pullOfCommit.get(commit.sha);
        if (number !== undefined && !(0,notes_facts/* isMergeCommit */.qV)(commit))
            sizes.set(number, (sizes.get(number) ?? 0) + 1);
    }
    const isMixed = (paths) => {
        const inside = paths.filter((path) => matches(servicePaths, path)).length;
        return servicePaths.length > 0 && inside > 0 && inside < paths.length;
    };
    return new Set(pulls.flatMap(({ number, paths }) => paths === undefined || carriers.has(number) || ((sizes.get(number) ?? 0) > 1 && isMixed(paths)) ? [] : [number]));
}
/** Pull requests whose merge holds commits of others. */
function listCarriers(commits, numberOf) {
    const within = (0,merges/* traceOuterMerges */.c)(commits);
    const carriers = new Set();
    for (const { sha } of commits) {
        const own = numberOf.get(sha);
        if (own === undefined)
            continue;
        for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
            const outer = numberOf.get(merge);
            if (outer === undefined || outer === own)
                continue;
            if (carriers.has(outer))
                break;
            carriers.add(outer);
        }
    }
    return carriers;
}
/** Release pull requests, and merges of a branch of merged ones: every commit that they brought is another's. */
function listCarrierUnits(units, commits) {
    if (!commits.some(notes_facts/* isMergeCommit */.qV))
        return new Set();
    const shas = new Set(commits.map(({ sha }) => sha));
    const isCarrier = (unit) => unit.number !== undefined &&
        unit.commits.every(notes_facts/* isMergeCommit */.qV) &&
        unit.commits.some(({ parents }) => parents.slice(1).some((parent) => shas.has(parent)));
    return new Set(units.filter(isCarrier));
}
/** Number of the pull request → the commits that it brought to other services. */
function groupForeign(units, fates) {
    return new Map(units.map(({ number, commits }) => [
        number,
        number === undefined ? [] : commits.filter(({ sha }) => fates.has(sha)),
    ]));
}
/**
 * A merge is another service's when everything that it brought is; one that brought nothing, such as main into a topic branch,
 * goes with the merge that holds it. `commits` are oldest first.
 */
function listForeignMerges(commits, fates) {
    const within = (0,merges/* traceOuterMerges */.c)(commits);
    const brought = new Map();
    for (const commit of commits) {
        if ((0,notes_facts/* isMergeCommit */.qV)(commit))
            continue;
        for (let merge = within.get(commit.sha); merge !== undefined; merge = within.get(merge)) {
            const tally = brought.get(merge) ?? { all: 0, foreign: 0 };
            tally.all += 1;
            tally.foreign += fates.has(commit.sha) ? 1 : 0;
            brought.set(merge, tally);
        }
    }
    const isForeignMerge = (sha) => {
        let merge = sha;
        while (merge !== undefined && !brought.has(merge))
            merge = within.get(merge);
        const tally = brought.get(merge ?? "");
        return tally !== undefined && tally.all === tally.foreign;
    };
    return commits.filter((commit) => (0,notes_facts/* isMergeCommit */.qV)(commit) && isForeignMerge(commit.sha)).map(({ sha }) => sha);
}
function isForeign(commit, globs, matches) {
    if (globs.length === 0 || (0,notes_facts/* isMergeCommit */.qV)(commit) || commit.paths === undefined)
        return false;
    return !commit.paths.some((path) => matches(globs, path));
}
/**
 * Commits of the range that are the same change as another one there: by the trailer of `git cherry-pick -x`, or by what every
 * cherry-pick keeps, the author, the time of writing and the title. The first one stays. What was reverted before is brought
 * back by a later pick, which is a change again.
 */
function pairBackports(commits, units, wasGone) {
    const pairs = new Map();
    // Both are needed by few ranges only.
    let unitOf;
    const areOfOneUnit = (a, b) => {
        unitOf ??= new Map(units.flatMap((unit) => unit.commits.map((commit) => [commit.sha, unit])));
        return unitOf.get(a.sha) === unitOf.get(b.sha);
    };
    let bySha;
    /** By the time of writing, which two commits rarely share: only those that do are compared by their looks. */
    const byTime = new Map();
    const byLook = new Map();
    const pair = (copy, source) => {
        if (copy.sha === source.sha || pairs.has(source.sha) || pairs.has(copy.sha))
            return;
        if (!wasGone(source.sha, copy.sha))
            pairs.set(copy.sha, source.sha);
    };
    for (const commit of commits) {
        if ((0,notes_facts/* isMergeCommit */.qV)(commit))
            continue;
        for (const from of commit.message.cherryPickedFrom) {
            bySha ??= new Map(commits.map((held) => [held.sha, held]));
            const source = bySha.get(from) ?? (from.length < 40 ? commits.find(({ sha }) => sha.startsWith(from)) : undefined);
            if (source !== undefined)
                pair(commit, source);
        }
        if (commit.authoredAt === undefined)
            continue;
        const sameTime = byTime.get(commit.authoredAt);
        if (sameTime === undefined) {
            byTime.set(commit.authoredAt, commit);
            continue;
        }
        const look = lookOf(commit);
        const first = lookOf(sameTime) === look ? sameTime : byLook.get(look);
        if (first === undefined)
            byLook.set(look, commit);
        // Two alike within a pull request are its own work; a squash merge and its copy both name it.
        else if (commit.message.pullRequest !== undefined || !areOfOneUnit(first, commit))
            pair(commit, first);
    }
    return pairs;
}
function lookOf({ authoredAt, author, message }) {
    return `${authoredAt}\n${message.header}\n${author}`;
}


/***/ }),

/***/ 98314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ toNotedPull),
/* harmony export */   hW: () => (/* binding */ toNoteCommit),
/* harmony export */   qV: () => (/* binding */ isMergeCommit)
/* harmony export */ });
/* harmony import */ var _release_commits_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59892);
/** What the notes are made from, as plain data: commits of the range, their pull requests, the known issues. */

/** By its parents: the words of a message prove no merge, and GitHub lets people edit them. */
function isMergeCommit(commit) {
    return commit.parents.length > 1;
}
/** `newcomers` as in `NotesContext`; nobody is called new where history was not asked. */
function toNotedPull(pull, newcomers = new Set()) {
    const { number, title, body = "", labels, author, authorIsBot = false, url, files, incomplete } = pull;
    return {
        number,
        title,
        body,
        labels,
        author,
        authorIsBot,
        firstContribution: newcomers.has(pull.outsider ?? ""),
        url,
        ...(incomplete !== undefined || files.length === 0 ? {} : { paths: files.map(({ path }) => path) }),
    };
}
/** The commit of a range as the notes read it. */
function toNoteCommit(commit) {
    const { sha, parents, author, date, authoredAt, message, paths } = commit;
    return { sha, parents, author, date, authoredAt, message: (0,_release_commits_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitMessage */ .o)(message), paths };
}


/***/ }),

/***/ 98825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ OMISSIONS),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   bQ: () => (/* binding */ hashEntry)
/* harmony export */ });
/* unused harmony export createEntry */
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77001);
/** One entry of the release record: who decided what, when, from which facts, chained to the entry before it. */

const PHASES = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"];
/** `some-facts`: fewer facts, which decide the same; `facts`: all but their digest; `reasons`: after the 20th, or of long ones the rest. */
const OMISSIONS = ["reasons", "some-facts", "facts"];
/** The entry that follows `previous`. With `keepFacts` false only their digest is kept. */
function createEntry(fields, previous, keepFacts = true) {
    const { facts, ...rest } = fields;
    const body = {
        schemaVersion: 1,
        ...rest,
        factsDigest: digestOf(facts),
        previous: previous?.hash ?? null,
    };
    return { ...body, hash: digestOf(body), ...(keepFacts ? { facts } : {}) };
}
/** The hash that the entry's content should have. */
function hashEntry(entry) {
    const { hash: _hash, facts: _facts, ...body } = entry;
    return (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(body);
}


/***/ }),

/***/ 11792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ isRecordEntry),
/* harmony export */   eT: () => (/* binding */ decodeRecord)
/* harmony export */ });
/* unused harmony export encodeRecord */
/* harmony import */ var _text_hidden_json_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94150);
/* harmony import */ var _entry_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98825);
/** The machine part of a check run: record entries as text that Markdown hides and no reader can break. */


const BEGIN = "<!-- octoacme:record";
const END = "-->";
/** The comment that ends a check run's text. */
function encodeRecord(entry) {
    const lines = encodeHidden(entry).match(/.{1,120}/g) ?? [];
    return [BEGIN, ...lines, END].join("\n");
}
/** The entry in a check run's text. Two parts are as bad as none: somebody pasted one. */
function decodeRecord(text) {
    const found = findParts(text ?? "");
    if (found.length === 0)
        return { ok: false, why: "absent", message: "the text carries no entry of the release record" };
    if (found.length > 1)
        return { ok: false, why: "ambiguous", message: `the text carries ${found.length} entries of the release record` };
    try {
        const value = (0,_text_hidden_json_ts__WEBPACK_IMPORTED_MODULE_1__/* .decodeHidden */ .R7)(found[0].encoded);
        if (isRecordEntry(value))
            return { ok: true, entry: value };
        return { ok: false, why: "malformed", message: "the entry of the release record has another shape than expected" };
    }
    catch {
        return { ok: false, why: "malformed", message: "the entry of the release record is not JSON in base64" };
    }
}
/** Every machine part, in one pass: any workflow with `checks: write` may have written the text, at any length. */
function findParts(text) {
    const parts = [];
    for (let start = text.indexOf(BEGIN); start >= 0;) {
        const close = text.indexOf(END, start + BEGIN.length);
        if (close < 0)
            break;
        const next = text.indexOf(BEGIN, start + BEGIN.length);
        const encoded = text.slice(start + BEGIN.length, close);
        // A part that another begins within is none, and neither is one that holds what base64 does not.
        if ((next < 0 || next > close) && /^\s/.test(encoded) && !/[^A-Za-z0-9+/=\s]/.test(encoded))
            parts.push({ start, end: close + END.length, encoded });
        start = next;
    }
    return parts;
}
/** Whether a value read from outside has the shape of an entry; says nothing about its hash. */
function isRecordEntry(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const entry = value;
    const run = entry.run;
    const texts = [
        "at",
        "actor",
        "repository",
        "version",
        "sha",
        "policyDigest",
        "factsDigest",
        "decision",
        "reason",
        "hash",
    ];
    return (entry.schemaVersion === 1 &&
        _entry_ts__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .ZG.includes(entry.phase) &&
        texts.every((key) => typeof entry[key] === "string") &&
        ["service", "environment", "previous"].every((key) => entry[key] === null || typeof entry[key] === "string") &&
        Array.isArray(entry.reasons) &&
        entry.reasons.every((reason) => typeof reason === "string") &&
        typeof run === "object" &&
        run !== null &&
        typeof run.id === "string" &&
        typeof run.attempt === "number" &&
        typeof run.url === "string" &&
        ["undefined", "string"].includes(typeof run.startedBy) &&
        (entry.omitted === undefined ||
            (Array.isArray(entry.omitted) && entry.omitted.every((name) => _entry_ts__WEBPACK_IMPORTED_MODULE_0__/* .OMISSIONS */ .B4.includes(name)))));
}


/***/ }),

/***/ 7470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ listCoAuthors),
/* harmony export */   i: () => (/* binding */ readCoAuthor)
/* harmony export */ });
/** Reads whom a commit's message names as co-authors, as far as GitHub logins can be told from it. */
const ADDRESS = /^(?:\d{1,20}\+)?([a-z0-9][a-z0-9-]{0,38}(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** Lower-case logins of `Co-authored-by` lines whose address is GitHub's own. */
function listCoAuthors(message) {
    return message.split("\n").flatMap((line) => {
        if (!/^co-authored-by:/i.test(line))
            return [];
        const { name, isLogin } = readCoAuthor(line.slice(line.indexOf(":") + 1));
        return isLogin ? [name.toLowerCase()] : [];
    });
}
/** The value of a `Co-authored-by` line: the login where the address is GitHub's own, else the name as written. */
function readCoAuthor(value) {
    const from = value.lastIndexOf("<");
    const address = from < 0 ? "" : value.slice(from + 1, value.lastIndexOf(">")).trim();
    const login = ADDRESS.exec(address)?.[1];
    return {
        name: login ?? (from < 0 ? value : value.slice(0, from)).trim().replace(/^@(?=[a-z0-9])/i, ""),
        isLogin: login !== undefined,
        address,
    };
}


/***/ }),

/***/ 63897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Yt: () => (/* binding */ findKnownGood)
/* harmony export */ });
/* unused harmony exports selectForTarget, findHeld, holdsVerified */
/* harmony import */ var _deployment_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80110);
/** What an environment runs, what it can go back to and what must not return: read from its deployments (docs/architecture.md). */

/**
 * The history of one environment and, where given, one service and one target. Deployments of other environments,
 * services, targets or writers are left out; their order does not matter.
 */
function readHistory(deployments, scope) {
    const inScope = deployments
        .filter(({ environment, payload }) => payload !== null &&
        environment === scope.environment &&
        payload.environment === scope.environment &&
        payload.service === scope.service)
        // A payload that names another commit than its deployment is forged or broken, and proves nothing.
        .filter(({ sha, payload }) => payload.sha === sha);
    const ours = selectForTarget(inScope, scope.target ?? null, scope.coming).sort(newestFirst);
    const quarantined = new Set(ours.filter((one) => (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(one, scope.target ?? null)).map(({ sha }) => sha));
    const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(describeRelease);
    const active = succeeded[0];
    const begun = ours.find(_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .hasBegun */ .SU);
    return {
        active,
        lastKnownGood: active === undefined ? undefined : findTarget(succeeded, quarantined, active),
        quarantined,
        succeeded,
        disturbedBy: begun?.id === active?.deploymentId ? undefined : begun,
        open: ours.filter((deployment) => {
            const state = (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .latestStatus */ .Ux)(deployment)?.state;
            return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
        }),
    };
}
/**
 * Of the deployments to one environment and for one service, those that changed what runs at a target. One to the whole environment
 * counts for a target that was deployed to before it. For a target that was not, it counts while the other targets held no commit since
 * that this one was never given: a target that was added later never ran what the environment held before. One that quarantines its
 * commit there always counts. Null selects all.
 */
function selectForTarget(deployments, target, coming) {
    if (target === null)
        return [...deployments];
    const made = (fact) => (fact.payload === null ? null : (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)(fact.payload));
    const own = deployments.filter((fact) => made(fact) === target);
    const given = new Set([...own.map(({ sha }) => sha), coming]);
    const missed = deployments.filter((fact) => fact.payload !== null &&
        // One that was rolled back went to what it had before, and got nothing new.
        fact.payload.kind === "deploy" &&
        ![null, target].includes(made(fact)) &&
        !given.has(fact.sha) &&
        hasStatus(fact, "success", "") &&
        !(0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(fact, null));
    const isNewer = (a, b) => newestFirst(a, b) < 0;
    return deployments.filter((fact) => {
        if (fact.payload === null)
            return true;
        if (!(0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .concernsTarget */ .ZC)(fact.payload, target))
            return false;
        if (made(fact) === target || (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(fact, target) || own.some((older) => isNewer(fact, older)))
            return true;
        return !missed.some((other) => other.sha !== fact.sha && isNewer(other, fact));
    });
}
/**
 * What a target certainly runs: the newest deployment, when it was made to exactly that target and nothing began to change it since.
 * Null asks for the whole environment. `history` is that of the target. One to the whole environment proves nothing of a target,
 * which may not have existed then, and one to a target nothing of the whole.
 */
function findHeld(history, target) {
    const { active, disturbedBy } = history;
    return active !== undefined && disturbedBy === undefined && targetOf(active.payload) === target ? active : undefined;
}
/**
 * What a rollback of the deployment `badId` brings back: the newest one before it that was verified, has
 * another SHA and was never rolled back. Undefined: there is nothing to roll back to.
 */
function findKnownGood(history, bad) {
    return findTarget(history.succeeded, history.quarantined, bad);
}
/** Whether the target, or with null the whole environment, now runs this SHA, deployed and verified. What a later stage may require. */
function holdsVerified(history, sha, target) {
    const held = findHeld(history, target);
    return held?.sha === sha && held.verified && !history.quarantined.has(sha);
}
function findTarget(succeeded, quarantined, from) {
    return succeeded.find((release) => isOlder(release, from) && release.verified && release.sha !== from.sha && !quarantined.has(release.sha));
}
function describeRelease(deployment) {
    const payload = deployment.payload;
    return {
        deploymentId: deployment.id,
        createdAt: deployment.createdAt,
        version: payload.version,
        tag: payload.tag,
        sha: deployment.sha,
        payload,
        verified: hasStatus(deployment, "success", _deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .VERIFIED */ .zX),
    };
}
function hasStatus(deployment, state, prefix) {
    return deployment.statuses.some((status) => status.state === state && status.description.startsWith(prefix));
}
function newestFirst(a, b) {
    return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}
function isOlder(a, b) {
    const difference = Date.parse(a.createdAt) - Date.parse(b.createdAt);
    return difference < 0 || (difference === 0 && a.deploymentId < b.deploymentId);
}


/***/ }),

/***/ 27835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ decideIdentity),
/* harmony export */   jU: () => (/* binding */ listCandidates),
/* harmony export */   m2: () => (/* binding */ auditType)
/* harmony export */ });
/* unused harmony export decideType */
/* harmony import */ var _version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);

/**
 * Tags of the pattern with a lower version, nearest first; prereleases only when the new release is one.
 * The order in which reachability is worth looking up: the first reachable one is the previous release.
 */
function listCandidates(release, pattern, tags) {
    return parseCandidates(release, pattern, tags).map(({ tag }) => tag);
}
/** The release's identity from its version, its commit and the tags of the repository. */
function decideIdentity(facts) {
    const { release, sha, pattern, tags } = facts;
    const reachable = parseCandidates(release, pattern, tags).filter(({ tag }) => tag.reachable === true);
    const previous = reachable[0];
    const stable = reachable.find(({ version }) => version.prerelease.length === 0);
    return {
        version: release.version,
        tag: release.tag,
        sha,
        type: decideType(release, stable?.version),
        prerelease: release.prerelease.length > 0,
        ...(release.versioning === "semver" ? {} : { versioning: release.versioning }),
        ...(previous === undefined ? {} : { previous: describe(previous) }),
        ...(stable === undefined ? {} : { previousStable: describe(stable) }),
    };
}
/**
 * By the first number that differs from the last full release. A first release is never a patch: a hotfix needs
 * something to fix, and would otherwise be let off with less.
 */
function decideType(release, previous) {
    if (release.versioning === "calver")
        return decideCalendarType(release, previous);
    if (previous === undefined)
        return release.major > 0 && release.minor === 0 && release.patch === 0 ? "major" : "minor";
    if (release.major !== previous.major)
        return "major";
    return release.minor !== previous.minor ? "minor" : "patch";
}
/**
 * A date promises nothing, so a later date is a minor. A patch is what the policy's `calver` calls one by its MICRO; without it only
 * what adds a number to the last release (`24.04.1` after `24.04`), for the third number of `2026.08.2` may just as well be a day.
 */
function decideCalendarType(release, previous) {
    if (previous === undefined)
        return "minor";
    const numbers = (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .listNumbers */ .dw)(release.version);
    const before = (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .listNumbers */ .dw)(previous.version);
    const changed = numbers.findIndex((number, index) => number !== (before[index] ?? (release.calendar ? 0 : undefined)));
    if (release.calendar === undefined)
        return changed < 0 || changed >= before.length ? "patch" : "minor";
    const part = release.calendar[changed];
    return part === undefined || part === "MICRO" ? "patch" : part === "MAJOR" ? "major" : "minor";
}
/** Where the changes that are still in the release say more than the number. In 0.x a breaking change may come with a minor, as semver has it. */
function auditType(identity, changes) {
    const byDate = identity.versioning === "calver";
    const unstable = byDate || identity.version.startsWith("0.");
    const larger = byDate ? "under a new calendar version" : `as a ${unstable ? "minor" : "major"}`;
    return changes.flatMap(({ sha, title, type, breaking }) => {
        const what = `${sha.slice(0, 7)} "${title}"`;
        if (breaking && identity.type === "patch")
            return [
                {
                    kind: "breaking-in-patch",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a breaking change: release it ${larger}.`,
                },
            ];
        if (breaking && identity.type === "minor" && !unstable)
            return [
                {
                    kind: "breaking-in-minor",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a minor, but ${what} is a breaking change: release it as a major.`,
                },
            ];
        if (identity.type === "patch" && (type === "feat" || type === "feature"))
            return [
                {
                    kind: "feature-in-patch",
                    severity: "warning",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a feature: release it ${byDate ? larger : "as a minor"}.`,
                },
            ];
        return [];
    });
}
function parseCandidates(release, pattern, tags) {
    return tags
        .flatMap((tag) => {
        const version = (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(tag.name, pattern);
        return version === undefined ? [] : [{ tag, version }];
    })
        .filter(({ version }) => (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, release) < 0 && (version.prerelease.length === 0 || release.prerelease.length > 0))
        .sort((a, b) => (0,_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version));
}
function describe({ tag, version }) {
    return {
        version: version.version,
        tag: tag.name,
        sha: tag.sha,
        ...(version.prerelease.length > 0 ? { prerelease: true } : {}),
    };
}


/***/ }),

/***/ 96980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ traceOuterMerges)
/* harmony export */ });
/** Which merge brought each commit of a range, by the parents alone. */
/** The merge that brought each commit in, innermost first; the oldest merge of those that contain it. */
function traceOuterMerges(commits) {
    if (commits.every(({ parents }) => parents.length < 2))
        return new Map();
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const inner = new Set(commits.flatMap((commit) => commit.parents));
    const within = new Map();
    const seen = new Set();
    const work = commits
        .filter((commit) => !inner.has(commit.sha))
        .map((commit) => ({ sha: commit.sha, merge: undefined }));
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
        const chain = [];
        for (let commit = bySha.get(next.sha); commit !== undefined && !seen.has(commit.sha); commit = bySha.get(commit.parents[0] ?? "")) {
            seen.add(commit.sha);
            chain.push(commit);
            if (next.merge !== undefined)
                within.set(commit.sha, next.merge);
        }
        // The oldest merge is taken up first (pushed last), because it is the one that brought what several contain.
        for (const commit of chain)
            for (const parent of commit.parents.slice(1))
                work.push({ sha: parent, merge: commit.sha });
    }
    return within;
}


/***/ }),

/***/ 8866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ assignPullRequests),
/* harmony export */   SB: () => (/* binding */ listNamed),
/* harmony export */   oV: () => (/* binding */ assignByAssociation)
/* harmony export */ });
/* harmony import */ var _commits_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59892);
/* harmony import */ var _merges_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96980);
/** A pull request as GitHub tells of it, and which merged one brought each commit of a range. */


/**
 * The pull request that GitHub names for each commit. Where it names several, the one that the commit's own message names
 * wins, else the one that was merged first. A message alone proves nothing: only merged pull requests of GitHub's answer count.
 */
function assignByAssociation(commits, pulls) {
    const named = new Map(commits.map(({ sha, named: number }) => [sha, number]));
    const assigned = new Map();
    const merged = pulls
        .filter((pull) => pull.merged)
        .sort((a, b) => (a.mergedAt ?? "").localeCompare(b.mergedAt ?? "") || a.number - b.number);
    for (const { number, mergeSha, commits: brought } of merged)
        for (const sha of [...brought, ...(mergeSha === null ? [] : [mergeSha])])
            if (named.has(sha) && (!assigned.has(sha) || named.get(sha) === number))
                assigned.set(sha, number);
    return assigned;
}
/** Every commit under the merged pull request that brought it, by GitHub's word or by the merge that holds it; linear. */
function assignPullRequests(commits, pulls) {
    const known = new Set(commits.map(({ sha }) => sha));
    const explained = new Set();
    const bringing = new Set();
    for (const pull of pulls) {
        if (!pull.merged)
            continue;
        const brought = [...pull.commits, ...(pull.mergeSha === null ? [] : [pull.mergeSha])].filter((sha) => known.has(sha));
        if (brought.length > 0)
            bringing.add(pull);
        for (const sha of brought)
            explained.add(sha);
    }
    const merges = new Set(pulls.flatMap(({ merged, mergeSha }) => (merged && mergeSha !== null ? [mergeSha] : [])));
    const within = (0,_merges_ts__WEBPACK_IMPORTED_MODULE_1__/* .traceOuterMerges */ .c)(commits);
    const isWithin = new Map();
    const isBrought = (sha) => {
        const chain = [];
        let at = sha;
        while (at !== undefined && !isWithin.has(at) && (at === sha || !merges.has(at))) {
            chain.push(at);
            at = within.get(at);
        }
        const found = at !== undefined && ((at !== sha && merges.has(at)) || isWithin.get(at) === true);
        for (const inner of chain)
            isWithin.set(inner, found);
        return found;
    };
    return {
        pulls: pulls.filter((pull) => bringing.has(pull)),
        direct: commits.filter(({ sha }) => !explained.has(sha) && !isBrought(sha)),
    };
}
/** The pull request that the message of each commit names. */
function listNamed(commits) {
    return commits.map(({ sha, message }) => ({ sha, named: (0,_commits_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitMessage */ .o)(message).pullRequest }));
}


/***/ }),

/***/ 99788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ sortCommits),
/* harmony export */   S: () => (/* binding */ toRangeCommit)
/* harmony export */ });
/** A commit of a release's range, as a clone and GitHub both tell of it, and the one order in which all readers have them. */
const MESSAGE_LIMIT = 200_000;
/** The same whatever the source: times in UTC, long messages cut. */
function toRangeCommit(commit) {
    const { sha, parents, tree, author, message, madeBy = null } = commit;
    const date = toUtc(commit.date);
    return {
        sha,
        parents,
        tree,
        author,
        authoredAt: commit.authoredAt === commit.date ? date : toUtc(commit.authoredAt),
        date,
        message: (message.length > MESSAGE_LIMIT ? message.slice(0, MESSAGE_LIMIT) : message).trimEnd(),
        madeBy,
    };
}
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+00:00|Z)$/;
function toUtc(date) {
    if (UTC.test(date))
        return `${date.slice(0, 19)}.000Z`;
    const instant = Date.parse(date);
    return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}
/** Oldest first, parents before children; the same whatever order they came in. */
function sortCommits(commits) {
    if (isSorted(commits))
        return commits;
    const bySha = new Map();
    for (const commit of commits)
        bySha.set(commit.sha, { commit, instant: Date.parse(commit.date) || 0, isDone: false });
    const byDate = [...bySha.values()].sort((a, b) => a.instant - b.instant || (a.commit.sha < b.commit.sha ? -1 : 1));
    const findWaiting = ({ commit }) => {
        for (const parent of commit.parents) {
            const place = bySha.get(parent);
            if (place?.isDone === false)
                return place;
        }
        return undefined;
    };
    const sorted = [];
    const stack = [];
    for (const start of byDate) {
        for (let place = start; place !== undefined; place = stack.pop()) {
            if (place.isDone)
                continue;
            const waiting = findWaiting(place);
            if (waiting !== undefined)
                stack.push(place, waiting);
            else {
                place.isDone = true;
                sorted.push(place.commit);
            }
        }
    }
    return sorted;
}
/** Whether the order is that of `sortCommits` already, as most readers give it: by time and SHA, each after its parents, none twice. */
function isSorted(commits) {
    let last;
    let isChain = true;
    for (const commit of commits) {
        if (last !== undefined) {
            const order = compareInstants(last.date, commit.date);
            if (order > 0 || (order === 0 && commit.sha < last.sha))
                return false;
            isChain &&= commit.parents.length === 1 && commit.parents[0] === last.sha;
        }
        last = commit;
    }
    return isChain || isTopological(commits);
}
/** `2026-08-19T10:00:00.000Z`, as `toRangeCommit` writes nearly all: ordered as text, which is much quicker than to parse it. */
const PLAIN_LENGTH = 24;
function compareInstants(a, b) {
    if (a.length === PLAIN_LENGTH && b.length === PLAIN_LENGTH && a.endsWith("Z") && b.endsWith("Z"))
        return a < b ? -1 : a > b ? 1 : 0;
    return (Date.parse(a) || 0) - (Date.parse(b) || 0);
}
function isTopological(commits) {
    const waiting = new Set();
    for (const { sha } of commits)
        waiting.add(sha);
    if (waiting.size !== commits.length)
        return false;
    for (const { sha, parents } of commits) {
        waiting.delete(sha);
        for (const parent of parents)
            if (waiting.has(parent))
                return false;
    }
    return true;
}


/***/ }),

/***/ 50337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ listDirectPushers),
/* harmony export */   m: () => (/* binding */ acceptance)
/* harmony export */ });
/* harmony import */ var _policy_changes_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69331);
/* harmony import */ var _release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8866);
/* harmony import */ var _text_html_comments_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94493);
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75313);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78663);
/* harmony import */ var _reviews_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4633);
/** Acceptance: everything came through merged pull requests, and what they were to achieve is accepted. */






const acceptance = {
    id: "acceptance",
    title: "Acceptance criteria met, pull requests merged",
    guide: { line: 12, text: "All acceptance criteria met and PRs merged" },
    why: "What nobody reviewed or accepted has no place in front of customers.",
    wants: ["range", "pulls", "milestone"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        if (!facts.range.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)("The release's commits", facts.range.failure);
        if (!facts.pulls.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)("The release's pull requests", facts.pulls.failure);
        const { commits } = facts.range.value;
        if (commits.length === 0)
            return {
                verdict: "fail",
                explanation: `There is nothing to release: no commit since ${facts.release.previous?.tag ?? "the beginning"}.`,
                evidence: [],
                remedy: { who: "release-manager", what: "Tag a commit that holds a change." },
            };
        const brought = { facts, rule, commits, ...(0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__/* .assignPullRequests */ .Pn)(commits, facts.pulls.value) };
        return judgePushes(brought) ?? judgeReviews(brought) ?? judgeCriteria(brought);
    },
};
function judgePushes({ facts, rule, commits, pulls, direct }) {
    const allowed = listDirectPushers(rule);
    // A root commit cannot have come through a pull request.
    const pushed = listChanging(commits, direct).filter((commit) => commit.parents.length > 0 && !allowed.includes(commit.madeBy?.toLowerCase() ?? ""));
    if (pushed.length === 0)
        return undefined;
    const names = pushed.map(({ sha, message }) => `${sha.slice(0, 7)} "${message.split("\n")[0].slice(0, 80)}"`);
    return {
        verdict: "fail",
        explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(pushed.length, "commit")} reached the release without a merged pull request: ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(names)}.${describePassedOver(facts.release)}`,
        evidence: listLinks(pulls),
        remedy: {
            who: "release-manager",
            what: allowed.length === 0
                ? "Bring the change through a reviewed pull request, or name a release bot in `requirements.acceptance.settings.direct-pushes-by`."
                : "Bring the change through a reviewed pull request. Of those in `direct-pushes-by` only a commit that GitHub shows as verified counts: made through GitHub's API, or signed.",
        },
    };
}
function judgeReviews({ facts, rule, pulls }) {
    const unreviewed = listUnreviewed(facts, pulls, rule);
    if (unreviewed.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(unreviewed.map(({ number, base }) => `#${number} was merged into ${base}`))}, not into the default branch ${facts.defaultBranch}, and nobody else with write access approved what was merged.`,
            evidence: listLinks(unreviewed),
            remedy: {
                who: "release-manager",
                what: "Have the change reviewed, or merged into the default branch. Where a ruleset protects the branch, name it in `requirements.acceptance.settings.protected-branches`.",
            },
        };
    if (pulls.length > 0)
        return undefined;
    return {
        verdict: "fail",
        explanation: "No merged pull request is in the release: zero pull requests prove nothing.",
        evidence: [],
        remedy: { who: "release-manager", what: "Release what came through pull requests." },
    };
}
/** The milestone, and the issues that the pull requests close: done, and every criterion ticked. */
function judgeCriteria({ facts, rule, commits, pulls }) {
    if (!facts.milestone.ok)
        return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)("The release's milestone", facts.milestone.failure);
    const milestone = facts.milestone.value;
    const closed = new Map(pulls.flatMap(({ closes }) => closes).map((issue) => [issue.number, issue]));
    const issues = [...closed.values()].sort((a, b) => a.number - b.number);
    const evidence = [
        ...listLinks(pulls),
        ...listLinks(issues),
        ...(milestone === null ? [] : [{ label: milestone.title, url: milestone.url }]),
    ];
    const problems = listProblems(milestone, issues);
    if (problems.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(problems)}.`,
            evidence,
            remedy: {
                who: rule.role,
                what: "Finish, close as completed and tick what is met; move the rest out of the release.",
            },
        };
    const incomplete = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .judgeIncomplete */ .wR)(pulls, evidence);
    if (incomplete !== undefined)
        return incomplete;
    const proven = issues.length > 0 || (milestone !== null && milestone.closedItems > 0);
    if (!proven && (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .readTextSetting */ .Mu)(rule, "issues", "required") !== "optional")
        return {
            verdict: "pending",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(pulls.length, "pull request")} merged, but none closes an issue and no milestone ${facts.release.tag} exists: nothing says what was to be accepted.`,
            evidence,
            remedy: {
                who: rule.role,
                what: "Link the issues that the pull requests close, or sign that the criteria are met.",
            },
        };
    return {
        verdict: "pass",
        explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(commits.length, "commit")} in ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(pulls.length, "merged pull request")}; ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(issues.length, "linked issue")} closed as completed.${describePassedOver(facts.release)}`,
        evidence,
    };
}
function listProblems(milestone, issues) {
    const problems = [];
    if (milestone !== null && milestone.openItems > 0)
        problems.push(`milestone ${milestone.title} has ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(milestone.openItems, "open item")}`);
    for (const { number, state, stateReason, body } of issues) {
        if (state === "OPEN")
            problems.push(`#${number} is still open`);
        else if (stateReason === "NOT_PLANNED" || stateReason === "DUPLICATE")
            problems.push(`#${number} was closed as ${stateReason.toLowerCase().replace("_", " ")}`);
        const open = countUnticked(body);
        if (open > 0)
            problems.push(`#${number} has ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U)(open, "unticked criterion").replace("criterions", "criteria")}`);
    }
    return problems;
}
function listLinks(all) {
    return all.slice(0, 10).map(({ number, url }) => ({ label: `#${number}`, url }));
}
/** Tags and releases that the range does not start at, and why. */
function describePassedOver({ unreleased = [], untagged = [], }) {
    const never = unreleased.length === 0
        ? ""
        : ` ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(unreleased)} ${unreleased.length === 1 ? "was" : "were"} never released; the changes since the last release are counted here.`;
    if (untagged.length === 0)
        return never;
    return `${never} No tag is at the commit that was deployed as ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .r)(untagged)}: the changes are counted from an earlier release, or from the beginning. If the tag was deleted or moved, put it back.`;
}
/**
 * Pull requests that brought commits which no accepted one did. Anybody who may push can create a branch of the policy's patterns
 * and merge into it: outside the default branch (and those that the policy names as protected) only a review by another counts.
 */
function listUnreviewed(facts, pulls, rule) {
    const { range, defaultBranch } = facts;
    if (!range.ok || defaultBranch === undefined)
        return [];
    const { commits } = range.value;
    const isProtected = matchNames((0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .readListSetting */ .$y)(rule, "protected-branches", []));
    const isAccepted = (pull) => pull.base === undefined ||
        pull.base === defaultBranch ||
        isProtected(pull.base) ||
        (0,_reviews_ts__WEBPACK_IMPORTED_MODULE_4__/* .listForeignApprovals */ .Rc)(pull, commits).some((review) => review.canPush === true && (0,_reviews_ts__WEBPACK_IMPORTED_MODULE_4__/* .isOfMerged */ .e6)(review, pull));
    const accepted = pulls.filter(isAccepted);
    if (accepted.length === pulls.length)
        return [];
    const brought = listChanging(commits, (0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__/* .assignPullRequests */ .Pn)(commits, accepted).direct);
    return pulls.filter((pull) => !isAccepted(pull) && (0,_release_pull_request_ts__WEBPACK_IMPORTED_MODULE_1__/* .assignPullRequests */ .Pn)(brought, [pull]).pulls.length > 0);
}
/** A branch's own name always matches: `release/[x]` is a name that git allows. */
function matchNames(patterns) {
    return (name) => patterns.includes(name) || (0,_policy_changes_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(patterns, name);
}
/**
 * Those of `some` that change a file themselves. A merge whose files are those of one of its parents, and that drops nothing of the
 * others, only carries what was brought before, and each of that is judged by itself (git-flow: develop or a release branch into
 * main).
 */
function listChanging(commits, some) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    return some.filter(({ parents, tree }) => {
        const kept = parents.length < 2 ? undefined : parents.find((parent) => bySha.get(parent)?.tree === tree);
        if (kept === undefined || tree === undefined)
            return true;
        const own = listReachable([kept], bySha);
        const holds = new Set(own);
        const edge = new Set(own.flatMap((commit) => commit.parents));
        const others = parents.filter((parent) => parent !== kept);
        const dropped = listReachable(others, bySha);
        // What lies before the range is kept only where the kept side comes from it too.
        const isOutside = (sha) => !bySha.has(sha) && !edge.has(sha);
        return ([...others, ...dropped.flatMap((commit) => commit.parents)].some(isOutside) ||
            dropped.some((commit) => commit.parents.length < 2 && !holds.has(commit)));
    });
}
function listReachable(from, bySha) {
    const seen = new Set();
    const open = [...from];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        const commit = bySha.get(sha);
        if (commit === undefined || seen.has(commit))
            continue;
        seen.add(commit);
        open.push(...commit.parents);
    }
    return [...seen];
}
/** Lower-case logins whose proven commits need no pull request. */
function listDirectPushers(rule) {
    if (rule === undefined || !rule.enabled)
        return [];
    return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_2__/* .readListSetting */ .$y)(rule, "direct-pushes-by", [])
        .map((login) => login.toLowerCase())
        .filter((login) => login !== "");
}
/** Task-list items without a tick, outside HTML comments and code. One pass over lines: a stranger may have written the issue. */
function countUnticked(body) {
    let open = 0;
    let fence;
    for (const line of (0,_text_html_comments_ts__WEBPACK_IMPORTED_MODULE_5__/* .stripComments */ .n)(body).split("\n")) {
        const text = line.trimStart();
        const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
        if (fence === undefined) {
            if (mark !== undefined)
                fence = mark;
            else if (/^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[ \](?:\s|$)/.test(text))
                open += 1;
        }
        else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length)
            fence = undefined;
    }
    return open;
}


/***/ }),

/***/ 50836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readNamedCheck),
/* harmony export */   t: () => (/* binding */ judgeCheckEvidence)
/* harmony export */ });
/* harmony import */ var _checks_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40347);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);


/** The check that `settings.check` (else `fallback`) names, and where it must come from; undefined: it names none. */
function readNamedCheck(rule, fallback) {
    const name = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "check", fallback);
    const workflow = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "workflow", "");
    if (name === "")
        return undefined;
    return {
        name,
        app: (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "app", "github-actions"),
        skipped: "fail",
        ...(workflow === "" ? {} : { workflow }),
    };
}
/** The verdict of the check that `settings.check` (else `fallback`) names; undefined when it never reported on the commit. */
function judgeCheckEvidence(facts, rule, fallback) {
    if (!facts.checks.ok)
        return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)("The commit's checks", facts.checks.failure);
    const named = readNamedCheck(rule, fallback);
    if (named === undefined)
        return undefined;
    const { name } = named;
    const standing = (0,_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .judgeCheck */ .GE)(named, (0,_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .selectForeignChecks */ .wS)(facts.checks.value, facts.runId));
    if (standing.state === "never-reported")
        return undefined;
    const evidence = [{ label: name, url: standing.check.url }];
    if (standing.state === "failed")
        return {
            verdict: "fail",
            explanation: `The check ${name} ${standing.why}.`,
            evidence,
            remedy: { who: rule.role, what: `Fix what ${name} found, and tag the fixed commit.` },
        };
    if (standing.state === "running")
        return {
            verdict: "pending",
            explanation: `The check ${name} is still running.`,
            evidence,
            remedy: { who: rule.role, what: "Wait until it ends, then run preflight again." },
        };
    return { verdict: "pass", explanation: `The check ${name} passed ${(0,_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .describePlace */ .df)([standing.check])}.`, evidence };
}


/***/ }),

/***/ 40347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ judgeCheck),
/* harmony export */   T8: () => (/* binding */ judgeReported),
/* harmony export */   aX: () => (/* binding */ selectStrongest),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   wS: () => (/* binding */ selectForeignChecks)
/* harmony export */ });
/* harmony import */ var _text_escape_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36888);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);
/** Which reported checks count for a required one: name, app and workflow must match, and our own jobs prove nothing. */


/** The checks without those of this run and of our own actions. */
function selectForeignChecks(checks, runId) {
    return checks.filter((check) => check.runId !== runId && !check.externalId.startsWith("octoacme:"));
}
/** What reported on the release's own commit; only where nothing did, what reported on one with the same files. */
function selectStrongest(checks) {
    const own = checks.filter(({ twin }) => twin === undefined);
    return own.length > 0 ? own : checks;
}
/** `on this commit`, or on which commits with the same files. */
function describePlace(checks) {
    const twins = [...new Set(checks.flatMap(({ twin }) => twin ?? []))].sort().map((sha) => sha.slice(0, 7));
    if (twins.length === 0)
        return "on this commit";
    const place = `on ${twins.join(" and ")}, whose files are the same`;
    return checks.every(({ twin }) => twin !== undefined) ? place : `on this commit, some of them ${place}`;
}
/**
 * How one required check stands. Of several that match the worst counts: their order is not guaranteed. What reported on
 * a commit with the same files counts where the release's own has no such report.
 */
function judgeCheck(required, checks) {
    const named = checks.filter((check) => check.name === required.name);
    const matching = selectStrongest(named.filter((check) => check.posted === undefined &&
        isFrom(check, required.app) &&
        (required.workflow === undefined || check.workflow === required.workflow)));
    if (matching.length === 0)
        return { state: "never-reported", impostors: named };
    const standings = matching.map((check) => judgeReported(check, required.skipped));
    return (standings.find((standing) => standing.state === "failed") ??
        standings.find((standing) => standing.state === "running") ??
        standings[0]);
}
/** What one reported check says; skipped and neutral prove nothing unless the policy lets them. */
function judgeReported(check, skipped) {
    if (check.conclusion === null || check.status !== "completed")
        return { state: "running", check };
    if (check.conclusion === "success")
        return { state: "passed", check };
    if (check.conclusion === "skipped" || check.conclusion === "neutral")
        return skipped === "pass"
            ? { state: "passed", check }
            : { state: "failed", check, why: `was ${check.conclusion}, which proves nothing` };
    if (!(0,_vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .isCheckConclusion */ .um)(check.conclusion))
        return { state: "failed", check, why: `ended with the unknown conclusion ${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .cl)(check.conclusion)}` };
    return { state: "failed", check, why: `ended as ${check.conclusion.replaceAll("_", " ")}` };
}
/** A person who registers the name of an app is not that app where the policy writes `[bot]` after it. */
function isFrom({ app, person }, wanted) {
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, "");
    return person === true ? app.toLowerCase() === wanted.toLowerCase() : bare(app) === bare(wanted);
}


/***/ }),

/***/ 41147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P4: () => (/* binding */ readCommands),
  nz: () => (/* binding */ renderSignoff),
  P3: () => (/* binding */ renderWaive)
});

// EXTERNAL MODULE: ./node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(65251);
;// CONCATENATED MODULE: ./packages/shared/src/text/own-lines.ts
/** Which lines of a Markdown comment its author says in their own name: none that is quoted, code, in a list or in HTML. */

/** Longer text than GitHub lets a comment hold says nothing. */
const LIMIT = 70_000;
/** More than a line that says something and the one below it take. */
const LINES = 4_000;
/** Elements without an end tag. */
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const parser = new markdown_it/* default */.A("commonmark").enable("strikethrough");
// As the library's own rule for line ends, plain or after a backslash, with the place of the end.
parser.inline.ruler.at("newline", (state, silent) => {
    const at = state.src[state.pos] === "\\" ? state.pos + 1 : state.pos;
    if (state.src[at] !== "\n")
        return false;
    if (!silent)
        state.push("softbreak", "br", 0).meta = { at };
    state.pos = at + 1;
    return true;
});
/**
 * Lines of the comment's own paragraphs that match `wanted`, trimmed, in order. A line is left out when it is in a quote, a list, a
 * fence, a footnote, code or HTML of any kind, is struck out, or follows an e-mail's header or an HTML element that is still open:
 * what cannot be told from a quotation counts as one. Linear in the length of the comment.
 */
function listOwnLines(body, wanted) {
    const text = body.replace(/\r\n?/g, "\n");
    const source = text.split("\n");
    if (text.length > LIMIT || !source.some((line) => wanted.test(line)))
        return [];
    const found = [];
    const open = new Map();
    let block = "";
    let before = "";
    let isOwn = false;
    for (const token of parser.parse(text, {})) {
        if (token.level === 0) {
            if (token.type === "html_block")
                followTags(token.content, open);
            if (token.nesting === 1) {
                block = token.type;
                isOwn = block === "paragraph_open" && !goesOn(before, source, token) && !isFootnote(source, token);
            }
            else
                before = token.type;
        }
        if (token.type !== "inline" || token.level !== 1 || (block !== "paragraph_open" && block !== "heading_open"))
            continue;
        for (const part of listParts(token)) {
            if (part.html !== undefined)
                followTags(part.html, open);
            if (part.line === undefined)
                continue;
            if (startsHistory(part.line, part.next))
                return found;
            if (open.size === 0 && isOwn && wanted.test(part.line))
                found.push(part.line.trim());
        }
    }
    return found;
}
/** Whether a block begins right below a quote or a list: some readers take its first line as the end of those. */
function goesOn(before, source, { map }) {
    return /^(?:blockquote|bullet_list|ordered_list)_close$/.test(before) && source[(map?.[0] ?? 0) - 1]?.trim() !== "";
}
/** A footnote of GitHub's Markdown, whose text goes on in the lines below. */
function isFootnote(source, { map }) {
    return /^ {0,3}\[\^[^\]\s]{1,100}\]:/.test(source[map?.[0] ?? 0] ?? "");
}
/** The pieces of a block in order: HTML, and the lines whose beginning is text. */
function* listParts({ content, children }) {
    let start = 0;
    let depth = 0;
    for (const child of children ?? []) {
        depth += child.nesting;
        if (child.type === "softbreak")
            start = Number(child.meta?.["at"]) + 1;
        else if (start !== undefined) {
            if (child.type === "text" && depth === 0) {
                const [line = "", next] = content.slice(start, start + LINES).split("\n", 2);
                yield { line, ...(next === undefined ? {} : { next }) };
            }
            start = undefined;
        }
        if (child.type === "html_inline")
            yield { html: child.content };
    }
}
/** Counts the elements that a piece of HTML leaves open, by name. An end tag without its start tag ends nothing. */
function followTags(html, open) {
    for (const [, end, tag = "", rest = ""] of html.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})([^<>]{0,2000})/g)) {
        const name = tag.toLowerCase();
        const count = open.get(name) ?? 0;
        if (VOID.has(name) || rest.endsWith("/"))
            continue;
        if (end === "")
            open.set(name, count + 1);
        else if (count > 1)
            open.set(name, count - 1);
        else
            open.delete(name);
    }
}
/** An e-mail below an answer begins with its header; mail programs do not mark its lines. */
function startsHistory(line, next = "") {
    return (/^[ \t]{0,3}-{2,20} ?(?:Original|Forwarded) Message/i.test(line) ||
        (/^[ \t]{0,3}\*{0,2}(?:From|Von|De|Da):/i.test(line) &&
            /^[ \t]{0,3}\*{0,2}(?:Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoy|Inviato)/i.test(next)));
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/commands.ts
/** Reads `/signoff`, `/waive` and `/revoke` in what people write: alone on a line, outside code, quotes and comments. */

const ID = "([a-z][a-z0-9-]{0,62})";
const SHA = "([0-9a-f]{40})";
const SIGNOFF = new RegExp(`^/signoff ${ID} ${SHA}(?: because (.{3,500}))?$`);
const WAIVE = new RegExp(`^/waive ${ID} ${SHA} until (\\d{4}-\\d{2}-\\d{2}) because (.{10,500})$`);
const REVOKE = new RegExp(`^/revoke ${ID}$`);
/** Every line that begins with one of the commands, well-formed or not, in order. */
function readCommands(body) {
    const found = [];
    for (const raw of listOwnLines(body, /^ {0,3}\/(?:signoff|waive|revoke)\b/i)) {
        const line = raw.trimEnd();
        if (!/^\/(?:signoff|waive|revoke)\b/i.test(line))
            continue;
        const command = parseCommand(line.replace(/[ \t]+/g, " "));
        found.push(command === null
            ? { line, command, problem: describeProblem(line) }
            : command.kind === "waive" && Number.isNaN(Date.parse(`${command.until}T00:00:00Z`))
                ? { line, command: null, problem: `${command.until} is no date` }
                : { line, command });
    }
    return found;
}
/** The exact line that signs. */
function renderSignoff(requirement, sha) {
    return `/signoff ${requirement} ${sha}`;
}
/** The line that waives, with a reason to be filled in. */
function renderWaive(requirement, sha, until) {
    return `/waive ${requirement} ${sha} until ${until} because <your reason>`;
}
function parseCommand(line) {
    const signoff = SIGNOFF.exec(line);
    if (signoff !== null)
        return {
            kind: "signoff",
            requirement: signoff[1],
            sha: signoff[2],
            ...(signoff[3] === undefined ? {} : { reason: signoff[3] }),
        };
    const waive = WAIVE.exec(line);
    if (waive !== null && !/^<.*>$/.test(waive[4]))
        return { kind: "waive", requirement: waive[1], sha: waive[2], until: waive[3], reason: waive[4] };
    const revoke = REVOKE.exec(line);
    return revoke === null ? null : { kind: "revoke", requirement: revoke[1] };
}
function describeProblem(line) {
    const word = line.split(/\s/)[0].toLowerCase();
    if (word === "/waive")
        return "expected `/waive <requirement> <full sha> until YYYY-MM-DD because <a reason of at least 10 characters>`";
    if (word === "/revoke")
        return "expected `/revoke <requirement>`, alone on its line";
    return "expected `/signoff <requirement> <full sha of 40 digits>`, alone on its line";
}


/***/ }),

/***/ 22375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ decidePreflight)
});

// UNUSED EXPORTS: conclude

// EXTERNAL MODULE: ./packages/shared/src/release/identity.ts
var identity = __webpack_require__(27835);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./packages/shared/src/policy/changes.ts
var policy_changes = __webpack_require__(69331);
;// CONCATENATED MODULE: ./packages/shared/src/policy/waivers.ts
const DAY = 86_400_000;
/** A waiver that ends within so long is warned of. */
const WAIVER_WARNING_MS = 3 * DAY;
/**
 * The standing of every waiver of one requirement, those in force first. `now` is in ms; a waiver holds through
 * the whole of its last day in UTC. `granted` are waivers given elsewhere than in the policy (`/waive` on the release issue).
 */
function judgeWaivers(policy, requirement, facts) {
    const rule = policy.requirements[requirement];
    return [...policy.waivers, ...(facts.granted ?? [])]
        .filter((waiver) => waiver.requirement === requirement)
        .map((waiver) => ({ waiver, standing: judgeWaiver(waiver, rule, facts) }))
        .sort((a, b) => Number(b.standing.state === "active") - Number(a.standing.state === "active"));
}
function judgeWaiver(waiver, rule, facts) {
    if (rule === undefined || !rule.waivable)
        return { state: "forbidden", message: `${waiver.requirement} may not be waived under this policy` };
    if (waiver.version !== undefined && waiver.version !== facts.version)
        return { state: "other-release", message: `the waiver is for ${waiver.version}` };
    if (waiver.sha !== undefined && waiver.sha !== facts.sha)
        return { state: "other-release", message: `the waiver is for commit ${waiver.sha.slice(0, 7)}` };
    const endsAt = Date.parse(`${waiver.expires}T00:00:00Z`) + DAY;
    const ends = new Date(endsAt).toISOString();
    if (facts.now >= endsAt)
        return {
            state: "expired",
            endsAt: ends,
            message: `the waiver of ${waiver.owner} ended with ${waiver.expires}; renew it or meet the requirement`,
        };
    // Counted from now: nobody can lengthen a waiver by dating its beginning forward. The last day is on top.
    if (endsAt - facts.now > rule.maxWaiverMs + DAY)
        return {
            state: "too-long",
            endsAt: ends,
            message: `the waiver runs until ${waiver.expires}; the longest for ${waiver.requirement} is ${Math.floor(rule.maxWaiverMs / DAY)} days`,
        };
    const leftMs = endsAt - facts.now;
    return { state: "active", endsAt: ends, leftMs, endsSoon: leftMs <= WAIVER_WARNING_MS };
}

// EXTERNAL MODULE: ./packages/shared/src/release/pull-request.ts
var pull_request = __webpack_require__(8866);
// EXTERNAL MODULE: ./packages/shared/src/requirements/commands.ts + 1 modules
var commands = __webpack_require__(41147);
// EXTERNAL MODULE: ./packages/shared/src/requirements/roles.ts
var roles = __webpack_require__(2269);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/row.ts
/** The row of a requirement that is not asked for. */
function exempt(explanation) {
    return {
        verdict: "not-applicable",
        explanation,
        evidence: [],
        remedy: null,
        signedBy: [],
        until: null,
        otherwise: null,
        notes: [],
        permission: null,
    };
}
/** The row by evidence alone. */
function draftRow(machine, rule) {
    const isMet = machine.verdict === "pass" || machine.verdict === "not-applicable";
    return {
        ...exempt(machine.explanation),
        verdict: machine.verdict,
        evidence: machine.evidence,
        remedy: isMet
            ? null
            : {
                ...(machine.remedy ?? { what: "Fix what the explanation names." }),
                who: machine.remedy?.who ?? rule.role,
            },
        permission: machine.permission ?? null,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/apply-signatures.ts
/** What signatures make of a row: where they count, what they can stand for, and what is said when none does. */



/** The first of the questions that has an answer gives it. */
function applySignatures(subject, machine, all) {
    const question = describeQuestion(subject, machine, all);
    return (refuseSignatures(question) ??
        failApprovals(question) ??
        failComments(question) ??
        keepEvidence(question) ??
        askForEvidence(question) ??
        takeSignature(question) ??
        askForSignature(question));
}
function describeQuestion(subject, machine, all) {
    const { requirement, rule, facts, policy } = subject;
    const own = all.filter((signature) => signature.requirement === requirement.id);
    const too = rule.settings["signature-too-for"];
    return {
        ...subject,
        machine,
        draft: draftRow(machine, rule),
        own,
        current: own.find(({ state }) => state === "current"),
        isOpen: machine.verdict === "pending" || machine.verdict === "stale",
        both: rule.signOff === "required" || (Array.isArray(too) && too.includes(facts.release.type)),
        signoff: {
            who: rule.role,
            what: `Sign (${(0,roles/* describeRole */.Up)(policy, rule.role)}).`,
            line: (0,commands/* renderSignoff */.nz)(requirement.id, facts.release.sha),
        },
    };
}
function refuseSignatures({ requirement, rule, draft, own }) {
    if (requirement.signatureOnly || rule.signOff !== "never")
        return undefined;
    return own.length === 0
        ? draft
        : { ...draft, notes: ["a signature does not count here: only evidence or a waiver does"] };
}
function failApprovals({ facts, rule, policy, draft, current, isOpen, signoff }) {
    const environment = rule.settings["approval-environment"];
    if (facts.approvals.ok || environment === undefined || current !== undefined || !isOpen)
        return undefined;
    return {
        ...draft,
        verdict: "unknown",
        explanation: `${draft.explanation} Approvals of the environment ${String(environment)} could not be read: ${facts.approvals.failure.message}`,
        remedy: { ...signoff, what: `Sign (${(0,roles/* describeRole */.Up)(policy, rule.role)}); an approval cannot be read.` },
        permission: facts.approvals.failure.permission ?? draft.permission,
    };
}
/** A signature of another source may have been revoked in a comment: what cannot be read makes no row better. */
function failComments(question) {
    const { facts, machine, draft, current, isOpen, both } = question;
    if (facts.comments.ok || !(isOpen || both))
        return undefined;
    const signed = current === undefined ? "" : ` Signed by @${current.by}, unless a comment revokes it.`;
    return {
        ...draft,
        verdict: machine.verdict === "fail" ? "fail" : "unknown",
        explanation: `${draft.explanation}${signed} Signatures could not be read: ${facts.comments.failure.message}`,
        remedy: draft.remedy ?? { who: "release-manager", what: "Run preflight again when comments can be read." },
        permission: facts.comments.failure.permission ?? draft.permission,
    };
}
/** Evidence that leaves nothing to people. */
function keepEvidence({ machine, draft, isOpen, both }) {
    return isOpen || (both && machine.verdict === "pass") ? undefined : draft;
}
function askForEvidence({ requirement, rule, draft, current, isOpen, both, signoff }) {
    if (!both || !isOpen || requirement.signatureOnly)
        return undefined;
    return current === undefined
        ? { ...draft, notes: [`the signature of ${rule.role} is needed too: ${signoff.line}`] }
        : { ...draft, notes: [`signed by ${current.by}, but the evidence is needed too`] };
}
function takeSignature(question) {
    return question.current === undefined ? undefined : signRow(question, question.current);
}
function signRow({ facts, rule, machine, draft }, signature) {
    const { by, source, url } = signature;
    const why = signature.sha === facts.release.sha ? "" : `: ${signature.explanation}`;
    return {
        ...draft,
        verdict: "pass",
        explanation: machine.verdict === "pass"
            ? `${machine.explanation} Signed by @${by}${why}.`
            : `Signed by @${by} for the role ${rule.role}${why}.`,
        evidence: [...draft.evidence, { label: `signed by ${by} (${source})`, url }],
        remedy: null,
        signedBy: [by],
    };
}
function askForSignature(question) {
    const { rule, machine, draft, own, signoff } = question;
    const [best] = own;
    const isMissing = machine.verdict === "pass";
    if (best === undefined)
        return {
            ...draft,
            verdict: machine.verdict === "stale" ? "stale" : "pending",
            explanation: isMissing ? `${machine.explanation} The signature of ${rule.role} is missing.` : draft.explanation,
            remedy: { ...signoff, what: isMissing ? signoff.what : (draft.remedy?.what ?? signoff.what) },
        };
    const evidence = [...draft.evidence, { label: `signed by ${best.by}`, url: best.url }];
    if (best.state === "unknown")
        return {
            ...draft,
            verdict: "unknown",
            explanation: `Signed by @${best.by}, but ${best.explanation.replace(/\.$/, "")}.`,
            evidence,
            remedy: {
                ...signoff,
                what: `List who is meant under \`roles.${rule.role}.users\` in the policy.`,
                who: "release-manager",
            },
        };
    return {
        ...draft,
        verdict: "stale",
        explanation: `${capitalize(best.explanation)} (by @${best.by}).`,
        evidence,
        remedy: { ...signoff, what: "Look at what changed since, and sign again." },
    };
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/assess.ts
/** From machine evidence, signatures, waivers and deferral to the one verdict of each requirement: the matrix. */






const assess_DAY = 86_400_000;
/** The kinds of change in the release, as the requirements see them. */
function describeChanges(facts, policy) {
    if (!facts.range.ok)
        return (0,policy_changes/* classifyChanges */.Wu)(policy, { paths: [], labels: [], incomplete: facts.range.failure.message });
    const pulls = facts.pulls.ok ? (0,pull_request/* assignPullRequests */.Pn)(facts.range.value.commits, facts.pulls.value).pulls : [];
    const incomplete = facts.range.value.incomplete ??
        (facts.pulls.ok ? undefined : `labels could not be read: ${facts.pulls.failure.message}`);
    return (0,policy_changes/* classifyChanges */.Wu)(policy, {
        paths: (0,policy_changes/* selectServicePaths */.EV)(policy, facts.range.value.paths),
        labels: [...new Set(pulls.flatMap(({ labels }) => labels))].sort(),
        incomplete,
    });
}
/** One requirement's row. */
function assess(requirement, release) {
    const { facts, policy, changes, signatures } = release;
    const rule = policy.requirements[requirement.id];
    const frame = { id: requirement.id, title: requirement.title, guide: requirement.guide };
    if (rule === undefined)
        return { ...frame, ...exempt("Switched off by the policy.") };
    const subject = { requirement, rule, facts, policy };
    const asked = findExemption(rule, facts, changes) ?? judge(subject, release);
    // Also of what is not asked for now: a debt is an earlier release's, whatever this one changes.
    const owed = applyDebts(asked, subject);
    return { ...frame, ...applyDeferral(applyWaivers(owed, subject, signatures), subject) };
}
function judge(subject, { changes, signatures }) {
    const { requirement, rule, facts, policy } = subject;
    const machine = requirement.judge(facts, { policy, rule, changes });
    const draft = applySignatures(subject, machine, signatures.signatures);
    const because = rule.when === undefined ? undefined : changes[rule.when];
    if (because?.state !== "present")
        return draft;
    const [first] = because.because;
    return { ...draft, notes: [`asked for because of ${first.kind} ${first.value}`, ...draft.notes] };
}
function findExemption(rule, facts, changes) {
    if (!rule.enabled)
        return exempt("Switched off by the policy.");
    if (!rule.types.includes(facts.release.type))
        return exempt(`The policy does not ask this of a ${facts.release.type}.`);
    if (rule.when !== undefined && changes[rule.when].state === "absent")
        return exempt(`No ${rule.when} change: no changed path and no label matches the policy's.`);
    return undefined;
}
function applyDebts(draft, { requirement: { id }, facts, rule }) {
    if (facts.release.type === "patch")
        return draft;
    if (!facts.debts.ok) {
        // Without issues there never was a debt.
        if (!rule.defer || facts.debts.failure.kind === "disabled" || draft.verdict === "fail")
            return draft;
        return {
            ...draft,
            verdict: "unknown",
            explanation: `Whether an earlier hotfix left this open could not be read: ${facts.debts.failure.message}`,
            remedy: { who: "release-manager", what: "Run preflight again when issues can be read." },
            permission: facts.debts.failure.permission ?? draft.permission,
        };
    }
    const today = facts.now.slice(0, 10);
    const overdue = facts.debts.value
        .filter((debt) => debt.requirement === id && debt.due < today)
        .sort((a, b) => a.number - b.number);
    if (overdue.length === 0)
        return draft;
    const first = overdue[0];
    return {
        ...draft,
        verdict: "fail",
        explanation: `#${first.number}: ${first.version} was released without this, and it has been due since ${first.due}.`,
        evidence: [...draft.evidence, ...overdue.map(({ number, url }) => ({ label: `#${number}`, url }))],
        remedy: { who: rule.role, what: `Do what #${first.number} asks for and close it.` },
    };
}
function applyWaivers(draft, { requirement: { id }, facts, rule, policy }, signatures) {
    const now = Date.parse(facts.now);
    const judged = judgeWaivers(policy, id, {
        version: facts.release.version,
        sha: facts.release.sha,
        now,
        granted: signatures.waivers,
    });
    const notes = judged.flatMap(({ waiver, standing }) => {
        if (standing.state === "active")
            return standing.endsSoon ? [`the waiver by ${waiver.owner} ends with ${waiver.expires}`] : [];
        return standing.state === "other-release" ? [] : [standing.message];
    });
    const withNotes = { ...draft, notes: [...draft.notes, ...notes] };
    if (["pass", "not-applicable"].includes(draft.verdict))
        return withNotes;
    const active = judged.find(({ standing }) => standing.state === "active");
    if (active !== undefined)
        return {
            ...withNotes,
            verdict: "waived",
            explanation: `Waived by ${active.waiver.owner} until ${active.waiver.expires}: ${active.waiver.reason} (else ${draft.verdict}: ${draft.explanation})`,
            remedy: null,
            until: active.waiver.expires,
            otherwise: { verdict: draft.verdict, explanation: draft.explanation },
        };
    if (!rule.waivable || draft.remedy === null || draft.remedy.line !== undefined)
        return withNotes;
    const until = new Date(now + Math.min(rule.maxWaiverMs, 2 * assess_DAY)).toISOString().slice(0, 10);
    return {
        ...withNotes,
        remedy: {
            ...draft.remedy,
            line: (0,commands/* renderWaive */.P3)(id, facts.release.sha, until),
        },
    };
}
function applyDeferral(draft, { requirement: { id }, facts, rule }) {
    if (facts.release.type !== "patch" || !rule.defer)
        return draft;
    if (draft.verdict !== "pending" && draft.verdict !== "stale")
        return draft;
    const open = facts.debts.ok
        ? facts.debts.value
            .filter((debt) => debt.requirement === id)
            .sort((a, b) => a.due.localeCompare(b.due) || a.number - b.number)[0]
        : undefined;
    const due = open?.due ?? new Date(Date.parse(facts.now) + rule.deferForMs).toISOString().slice(0, 10);
    return {
        ...draft,
        verdict: "deferred",
        explanation: `Deferred, because this is a hotfix; due by ${due} (else ${draft.verdict}: ${draft.explanation})`,
        evidence: open === undefined ? draft.evidence : [...draft.evidence, { label: `#${open.number}`, url: open.url }],
        remedy: {
            who: rule.role,
            what: draft.remedy?.what ?? "Meet the requirement after the release.",
            // It goes out as it is: only what pays the debt is left to do.
            ...(draft.remedy?.line?.startsWith("/signoff") === true ? { line: draft.remedy.line } : {}),
        },
        until: due,
        otherwise: { verdict: draft.verdict, explanation: draft.explanation },
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/acceptance.ts
var acceptance = __webpack_require__(50337);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/accessibility-report.ts
/** Reads what axe, pa11y and Lighthouse write, and our own short form, as pages tested and violations by impact. */
/** Undefined when the report is of none of the known forms. */
function readAccessibilityReport(data) {
    if (typeof data["pages"] === "number" && isCounts(data["violations"]))
        return { pages: data["pages"], violations: data["violations"] };
    const report = data["report"];
    if (Array.isArray(report))
        return readAxe(report);
    if (typeof report !== "object" || report === null)
        return undefined;
    const fields = report;
    if (Array.isArray(fields["violations"]))
        return readAxe([fields]);
    if (typeof fields["results"] === "object" && fields["results"] !== null)
        return readPa11y(fields["results"]);
    if (typeof fields["audits"] === "object" && fields["audits"] !== null)
        return readLighthouse(fields);
    return undefined;
}
function isCounts(value) {
    return (typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((number) => typeof number === "number"));
}
function readAxe(pages) {
    const violations = {};
    for (const page of pages) {
        const found = page?.violations;
        if (!Array.isArray(found))
            return undefined;
        for (const violation of found) {
            const impact = violation.impact ?? "serious";
            violations[impact] = (violations[impact] ?? 0) + Math.max(1, violation.nodes?.length ?? 1);
        }
    }
    return { pages: pages.length, violations };
}
function readPa11y(results) {
    const violations = {};
    const pages = Object.values(results);
    for (const issues of pages) {
        if (!Array.isArray(issues))
            return undefined;
        for (const issue of issues) {
            const impact = issue.type === "warning" ? "moderate" : issue.type === "notice" ? "minor" : "serious";
            violations[impact] = (violations[impact] ?? 0) + 1;
        }
    }
    return { pages: pages.length, violations };
}
function readLighthouse(report) {
    const references = report["categories"]
        ?.accessibility?.auditRefs;
    if (!Array.isArray(references))
        return undefined;
    const audits = report["audits"];
    const failed = references.filter(({ id }) => audits[id]?.score === 0);
    return { pages: references.length === 0 ? 0 : 1, violations: { serious: failed.length } };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/check-evidence.ts
var check_evidence = __webpack_require__(50836);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/report.ts
/** The report of a requirement; one of a commit with other files, or without a commit, proves nothing and is refused. */
function readReport(facts, requirement) {
    const fact = facts.reports[requirement];
    if (fact === undefined)
        return { state: "none" };
    const file = `${requirement}.json`;
    if (!fact.ok)
        return { state: "bad", why: `The report ${file} cannot be used: ${fact.failure.message}` };
    const data = fact.value;
    if (typeof data !== "object" || data === null || Array.isArray(data))
        return { state: "bad", why: `The report ${file} is no JSON object with a \`sha\`.` };
    const { sha } = data;
    const isSame = typeof sha === "string" && (sha === facts.release.sha || facts.twins.includes(sha));
    if (!isSame)
        return {
            state: "bad",
            why: `The report ${file} is for ${typeof sha === "string" ? `commit ${sha.slice(0, 12)}` : "no commit"}, the release is ${facts.release.sha.slice(0, 7)}.`,
        };
    const place = sha === facts.release.sha ? "this commit" : `${String(sha).slice(0, 7)}, whose files are the same as this commit's`;
    return { state: "read", data: data, place };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/requirement.ts
var requirement = __webpack_require__(78663);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/accessibility.ts
/** Accessibility: pages were tested at this commit and stay within the budget of violations by impact. */





const accessibility = {
    id: "accessibility",
    title: "Accessibility (WCAG)",
    guide: { line: 16, text: "Accessibility compliance verified (WCAG standards)" },
    why: "A release that some people cannot use is not done for them.",
    wants: ["reports", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const remedy = { who: rule.role, what: "Fix the violations and test the fixed commit." };
        const report = readReport(facts, "accessibility");
        if (report.state === "bad")
            return { verdict: "fail", explanation: report.why, evidence: [], remedy };
        if (report.state === "read") {
            const result = readAccessibilityReport(report.data);
            if (result === undefined)
                return {
                    verdict: "fail",
                    explanation: "The report accessibility.json is neither of axe, pa11y or Lighthouse nor our short form.",
                    evidence: [],
                    remedy,
                };
            if (!(result.pages > 0))
                return { verdict: "fail", explanation: "The accessibility report tested zero pages.", evidence: [], remedy };
            const budgets = { critical: 0, serious: 0, moderate: Number.POSITIVE_INFINITY, minor: Number.POSITIVE_INFINITY };
            const over = Object.entries(result.violations).filter(([impact, number]) => number > (0,requirement/* readNumberSetting */.Oc)(rule, `max-${impact}`, budgets[impact] ?? 0));
            if (over.length > 0)
                return {
                    verdict: "fail",
                    explanation: `${(0,plural/* listFirst */.r)(over.map(([impact, number]) => `${number} ${impact}`).sort())} on ${(0,plural/* count */.U)(result.pages, "page")}, over the budget.`,
                    evidence: [],
                    remedy,
                };
            return {
                verdict: "pass",
                explanation: `${(0,plural/* count */.U)(result.pages, "page")} tested at ${report.place}, within the budget.`,
                evidence: [],
            };
        }
        return ((0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, "accessibility") ?? {
            verdict: "pending",
            explanation: `No accessibility test of this commit: neither a report nor a check called ${(0,requirement/* readTextSetting */.Mu)(rule, "check", "accessibility")}.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: "Run axe, pa11y or Lighthouse on this commit (`accessibility.json` in the evidence folder), or test by hand and sign.",
            },
        });
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/checks.ts
var requirements_checks = __webpack_require__(40347);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/ci.ts
/** CI: the required checks passed on exactly the commit under release. */



const ci = {
    id: "ci",
    title: "CI passes",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "What was never built and tested at this commit is not known to work.",
    wants: ["checks", "runId"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        if (!facts.checks.ok)
            return (0,requirement/* unreadable */.O$)("The commit's checks", facts.checks.failure);
        const required = policy.checks;
        if (required !== undefined && required.length === 0)
            return {
                verdict: "fail",
                explanation: "The policy's list of checks is empty: zero checks prove nothing.",
                evidence: [],
                remedy: { what: "Name at least one check under `checks:` in the policy, or remove the key." },
            };
        const checks = (0,requirements_checks/* selectForeignChecks */.wS)(facts.checks.value, facts.runId);
        const judged = required === undefined
            ? judgeAll(checks)
            : required.map((check) => ({ name: check.name, standing: (0,requirements_checks/* judgeCheck */.GE)(check, checks) }));
        const persons = required === undefined && judged.length === 0 ? listPersons(checks) : [];
        const verdict = persons.length > 0 ? refusePersons(persons, rule.role) : judgeStandings(judged, facts.release.sha, rule.role);
        const evidence = judged.flatMap(({ standing }) => standing.state === "never-reported" ? [] : [{ label: standing.check.name, url: standing.check.url }]);
        return { ...verdict, evidence };
    },
};
/**
 * Every check that reported. Jobs that a condition skipped are part of most workflows, and those of the release itself wait for this
 * verdict; they neither count for nor against. What anybody with push access can post counts against the release alone.
 */
function judgeAll(checks) {
    const counting = checks.filter(({ conclusion, ofRelease, posted, person }) => !((posted === true || person === true) && conclusion === "success") &&
        conclusion !== "skipped" &&
        conclusion !== "neutral" &&
        ofRelease === undefined);
    return (0,requirements_checks/* selectStrongest */.aX)(counting).map((check) => ({ name: check.name, standing: (0,requirements_checks/* judgeReported */.T8)(check, "fail") }));
}
function listPersons(checks) {
    return checks.filter(({ person }) => person === true);
}
function refusePersons(statuses, who) {
    const names = statuses.map(({ name, app }) => `${name} by ${app}`);
    return {
        verdict: "fail",
        explanation: `Only statuses that anybody with push access can post have reported: ${(0,plural/* listFirst */.r)(names.sort())}.`,
        remedy: { who, what: "Run CI on this commit, or name the status under `checks` with the account that posts it." },
    };
}
function judgeStandings(judged, sha, who) {
    if (judged.length === 0)
        return {
            verdict: "fail",
            explanation: `No check has ever reported on ${sha.slice(0, 7)}.`,
            remedy: { who, what: "Run CI on this commit (a workflow on `push` to the branch or the tag)." },
        };
    const failed = judged.flatMap(({ name, standing }) => standing.state === "failed" ? [`${name} ${standing.why}`] : []);
    const missing = judged.flatMap(({ name, standing }) => standing.state === "never-reported" ? [describeMissing(name, standing.impostors)] : []);
    if (failed.length > 0 || missing.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,plural/* listFirst */.r)([...failed.sort(), ...missing.sort()])}.`,
            remedy: { who, what: describeCiRemedy(judged) },
        };
    const running = judged.filter(({ standing }) => standing.state === "running").map(({ name }) => name);
    if (running.length > 0)
        return {
            verdict: "pending",
            explanation: `${(0,plural/* listFirst */.r)(running.sort())} ${running.length === 1 ? "is" : "are"} still running.`,
            remedy: { who, what: "Wait until the checks end, then run preflight again." },
        };
    const passed = judged.flatMap(({ standing }) => (standing.state === "passed" ? [standing.check] : []));
    return { verdict: "pass", explanation: `${(0,plural/* count */.U)(judged.length, "check")} passed ${(0,requirements_checks/* describePlace */.df)(passed)}.` };
}
/** What a workflow posts with its own token never counts, so running it again cannot help. */
function describeCiRemedy(judged) {
    const isPostedOnly = ({ standing }) => standing.state === "never-reported" &&
        standing.impostors.some(({ posted, unread }) => posted === true && unread === undefined);
    const posted = judged.filter(isPostedOnly).map(({ name }) => name);
    const others = judged.filter(({ standing }) => standing.state === "failed" || standing.state === "never-reported");
    const isCancelled = ({ standing }) => standing.state === "failed" && standing.check.conclusion === "cancelled";
    const cancelled = judged.filter(isCancelled).map(({ name }) => name);
    const again = `Run the cancelled run of ${(0,plural/* listFirst */.r)(cancelled.sort())} again (Re-run failed jobs): its last attempt counts.`;
    const build = "Fix the build and tag the fixed commit, or run the missing check on this one.";
    const source = `For ${(0,plural/* listFirst */.r)(posted.sort())}, name the job itself under \`checks\`, or post it with an app of your own and name that app.`;
    return [
        ...(cancelled.length > 0 ? [again] : []),
        ...(others.length > posted.length + cancelled.length ? [build] : []),
        ...(posted.length > 0 ? [source] : []),
    ].join(" ");
}
/** `others`: checks of that name which the policy does not mean. */
function describeMissing(name, others) {
    const places = others.map(({ app, workflow, posted, unread }) => {
        if (unread === true)
            return "a run that preflight did not read, as the commit has more than 30";
        return posted === true ? "a workflow through the API, which proves nothing" : (workflow ?? app);
    });
    const only = (0,plural/* listFirst */.r)([...new Set(places)].sort());
    return `${name} was never reported${places.length === 0 ? "" : ` by the app and workflow that the policy names (only by ${only})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/severity.ts

const BLOCKING = ["critical", "high", "error"];
/** Whether a finding of this severity blocks (`block` in the settings; default critical, high and error). An unknown word blocks. */
function isBlocking(rule, severity) {
    const word = severity.toLowerCase();
    const blocked = (0,requirement/* readListSetting */.$y)(rule, "block", BLOCKING).map((name) => toSeverity(name));
    if (blocked.includes(toSeverity(word)))
        return true;
    return !["critical", "high", "medium", "moderate", "low", "error", "warning", "note", "none"].includes(word);
}
/** Dependency comparisons say `moderate` for what alerts call `medium`. */
function toSeverity(word) {
    const lower = word.toLowerCase();
    return lower === "moderate" ? "medium" : lower;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/dast.ts
/** DAST: the running release was probed for weaknesses at this commit: by a SARIF upload, a check or a report of this run. */





const TOOL = /\b(?:zap|stackhawk|nuclei|burp|dast|acunetix|invicti|wapiti)\b/i;
/** Whether a code-scanning tool tests a running system. */
function isDynamicTool(tool) {
    return TOOL.test(tool);
}
const dast = {
    id: "dast",
    title: "Dynamic analysis (DAST)",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "Some weaknesses only show in the running system.",
    wants: ["analyses", "codeAlerts", "checks", "reports"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => judgeReport(facts, rule) ??
        judgeUpload(facts, rule) ??
        (0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, "dast") ??
        dast_describeMissing(facts, rule),
};
function judgeReport(facts, rule) {
    const report = readReport(facts, "dast");
    if (report.state === "none")
        return undefined;
    if (report.state === "bad")
        return { verdict: "fail", explanation: report.why, evidence: [] };
    const targets = Number(report.data["urls"] ?? report.data["targets"] ?? 0);
    if (!(targets > 0))
        return { verdict: "fail", explanation: "The DAST report tested zero addresses.", evidence: [] };
    const alerts = Object.entries((report.data["alerts"] ?? {}));
    const blocking = alerts.filter(([severity, number]) => Number(number) !== 0 && isBlocking(rule, severity));
    if (blocking.length > 0)
        return {
            verdict: "fail",
            explanation: `The DAST report has ${(0,plural/* listFirst */.r)(blocking.map(([severity, number]) => `${number} ${severity}`).sort())}.`,
            evidence: [],
            remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
        };
    return {
        verdict: "pass",
        explanation: `${(0,plural/* count */.U)(targets, "address").replace("addresss", "addresses")} scanned at ${report.place} without a blocking finding.`,
        evidence: [],
    };
}
/** SARIF of a tool that tests a running system; undefined: there is none of this commit. */
function judgeUpload(facts, rule) {
    const analyses = facts.analyses.ok ? facts.analyses.value.filter(({ tool }) => isDynamicTool(tool)) : [];
    if (analyses.length === 0)
        return undefined;
    const broken = analyses.find(({ error }) => error !== "");
    if (broken !== undefined)
        return { verdict: "fail", explanation: `The scan by ${broken.tool} did not work: ${broken.error}`, evidence: [] };
    if (!facts.codeAlerts.ok)
        return (0,requirement/* unreadable */.O$)("Code-scanning alerts", facts.codeAlerts.failure);
    const alerts = facts.codeAlerts.value.filter(({ tool, severity }) => isDynamicTool(tool) && isBlocking(rule, severity));
    if (alerts.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,plural/* count */.U)(alerts.length, "open alert")} from the scan: ${(0,plural/* listFirst */.r)(alerts.map(({ title }) => title).sort())}.`,
            evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
            remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
        };
    return {
        verdict: "pass",
        explanation: `${analyses[0].tool} scanned this commit, no blocking alert open.`,
        evidence: [],
    };
}
function dast_describeMissing(facts, rule) {
    if (!facts.analyses.ok)
        return (0,requirement/* unreadable */.O$)("Code-scanning analyses", facts.analyses.failure);
    const check = (0,requirement/* readTextSetting */.Mu)(rule, "check", "dast");
    return {
        verdict: "pending",
        explanation: `No dynamic scan of this commit: neither a SARIF upload, nor a check called ${check}, nor a report.`,
        evidence: [],
        remedy: {
            who: rule.role,
            what: `Scan the deployed commit and report it as the check \`${check}\`, as SARIF, or as \`dast.json\` in the evidence folder.`,
        },
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/licences.ts
var licences = __webpack_require__(82906);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/dependencies.ts
/** Dependencies: what the release adds has no blocking vulnerability and no denied licence, and no blocking alert is open. */




const dependencies = {
    id: "dependencies",
    title: "Dependency checks",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "Most of what is shipped was written by others.",
    wants: ["dependencies", "dependencyAlerts"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        if (!facts.dependencies.ok)
            return (0,requirement/* unreadable */.O$)("The dependency comparison", facts.dependencies.failure);
        const added = listAdded(facts.dependencies.value ?? []);
        return refuseUnclear(judgeDependencies(facts, rule, added), added.length, rule);
    },
};
function judgeDependencies(facts, rule, added) {
    const isFirst = facts.dependencies.ok && facts.dependencies.value === null;
    const denied = (0,requirement/* readListSetting */.$y)(rule, "deny-licenses", []);
    const judged = added.map((dependency) => ({ ...dependency, verdict: (0,licences/* judgeLicence */.n4)(dependency.license, denied) }));
    const vulnerable = listVulnerable(added, rule);
    const refused = [
        ...vulnerable.map(({ what }) => what),
        ...judged.flatMap(({ name, license, moved, verdict }) => verdict === "denied" ? [`${name} (licence ${license}${moved})`] : []),
    ].sort();
    if (refused.length > 0)
        return {
            verdict: "fail",
            explanation: `The release adds ${(0,plural/* listFirst */.r)(refused)}.`,
            evidence: vulnerable.map(({ id, url }) => ({ label: id, url })),
            remedy: { who: rule.role, what: "Update or remove these dependencies." },
        };
    const usesAlerts = (0,requirement/* readTextSetting */.Mu)(rule, "dependabot", "on") !== "off";
    if (usesAlerts && !facts.dependencyAlerts.ok)
        return describeUnreadAlerts(facts.dependencyAlerts.failure, rule.role);
    const alerts = usesAlerts && facts.dependencyAlerts.ok
        ? facts.dependencyAlerts.value.filter(({ severity }) => isBlocking(rule, severity))
        : [];
    if (alerts.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,plural/* count */.U)(alerts.length, "open Dependabot alert")} that block${alerts.length === 1 ? "s" : ""}: ${(0,plural/* listFirst */.r)(alerts.map(({ tool, title }) => `${tool}: ${title}`).sort())}.`,
            evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
            remedy: { who: rule.role, what: "Update these dependencies, or dismiss the alerts with a reason." },
        };
    if (isFirst && !usesAlerts)
        return {
            verdict: "fail",
            explanation: "A first release has nothing to compare with, and Dependabot alerts are switched off: nothing was checked.",
            evidence: [],
            remedy: { who: rule.role, what: "Switch Dependabot alerts on for the first release." },
        };
    return {
        verdict: "pass",
        explanation: `${isFirst ? "First release" : `${(0,plural/* count */.U)(added.length, "dependency").replace("dependencys", "dependencies")} added, none with a blocking vulnerability`}${usesAlerts ? "; no blocking Dependabot alert open" : ""}.${describeUnknown(judged)}`,
        evidence: [],
    };
}
function listVulnerable(added, rule) {
    return added.flatMap(({ name, version, moved, vulnerabilities }) => vulnerabilities
        .filter(({ severity }) => isBlocking(rule, severity))
        .map(({ severity, id, url }) => ({ id, url, what: `${name} ${version} (${severity}, ${id}${moved})` })));
}
/** A lock file that moved removes and adds the same: it is judged like all that the release adds, and said to be the same as before. */
function listAdded(changes) {
    const keyOf = ({ name, version }) => JSON.stringify([name, version]);
    const removed = new Set(changes.filter(({ change }) => change === "removed").map(keyOf));
    return changes
        .filter(({ change }) => change === "added")
        .map((added) => ({ ...added, moved: removed.has(keyOf(added)) ? ", moved from another file" : "" }));
}
function describeUnreadAlerts(failure, role) {
    const judgement = (0,requirement/* unreadable */.O$)("Dependabot alerts", failure);
    if (failure.kind !== "disabled")
        return judgement;
    return {
        ...judgement,
        remedy: {
            who: role,
            what: "Switch Dependabot alerts on, or set `requirements.dependencies.settings.dependabot: off` in the policy when another tool watches.",
        },
    };
}
/** What `deny-licenses` may mean is not known, so no added dependency passes by it; whatever else is wrong is named with it. */
function refuseUnclear(judged, added, rule) {
    const unclear = (0,licences/* listUnclearLicences */.Lq)((0,requirement/* readListSetting */.$y)(rule, "deny-licenses", []));
    if (unclear.length === 0 || added === 0)
        return judged;
    const also = judged.verdict === "pass" ? undefined : judged;
    return {
        ...judged,
        verdict: also?.verdict ?? "fail",
        explanation: [also?.explanation, (0,licences/* describeUnclearLicences */.qQ)(unclear)].filter((text) => text !== undefined).join(" "),
        remedy: {
            ...also?.remedy,
            who: also?.remedy?.who ?? rule.role,
            what: [
                also?.remedy?.what,
                "In `requirements.dependencies.settings.deny-licenses` of the policy, name each licence by its identifier of https://spdx.org/licenses, such as AGPL-3.0-only, or remove the entry.",
            ]
                .filter((text) => text !== undefined)
                .join(" "),
        },
    };
}
/** Named, and no reason to block: GitHub knows no licence of many packages that have one. */
function describeUnknown(judged) {
    const unknown = judged.filter(({ verdict }) => verdict === "unknown");
    if (unknown.length === 0)
        return "";
    const names = (0,plural/* listFirst */.r)(unknown.map(({ name, version }) => `${name} ${version}`).sort());
    return ` GitHub knows no licence of ${names}: check ${unknown.length === 1 ? "it" : "them"} against \`deny-licenses\`.`;
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/monitoring.ts
var monitoring = __webpack_require__(15516);
// EXTERNAL MODULE: ./packages/shared/src/text/word.ts
var word = __webpack_require__(26323);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/performance.ts
/** Performance: benchmarks of this commit stay within budgets, or within a tolerance of a baseline. */





const performance = {
    id: "performance",
    title: "Performance benchmarks",
    guide: { line: 17, text: "Performance benchmarks met" },
    why: "Slowness that nobody measured is found by customers.",
    wants: ["reports", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const remedy = { who: rule.role, what: "Fix what became slow, or correct the budget with a reason." };
        const fail = (explanation) => ({ verdict: "fail", explanation, evidence: [], remedy });
        const report = readReport(facts, "performance");
        if (report.state === "bad")
            return fail(report.why);
        if (report.state === "read") {
            const benchmarks = report.data["benchmarks"];
            if (!Array.isArray(benchmarks) || benchmarks.length === 0)
                return fail("The performance report has zero benchmarks.");
            const tolerance = (0,requirement/* readNumberSetting */.Oc)(rule, "max-increase", 0.1);
            const over = [];
            for (const entry of benchmarks) {
                const name = (0,word/* readWord */.p)(entry?.["name"]) || "unnamed";
                const { value, budget, baseline } = entry ?? {};
                if (typeof value !== "number" || !Number.isFinite(value))
                    over.push(`${name} has no value`);
                else if (typeof budget === "number") {
                    if (value > budget)
                        over.push(`${name} ${value} over its budget of ${budget}`);
                }
                else if (typeof baseline === "number" && baseline > 0) {
                    if (value > baseline * (1 + tolerance))
                        over.push(`${name} ${value} is ${Math.round((value / baseline - 1) * 100)} % over its baseline of ${baseline}`);
                }
                else
                    over.push(`${name} has neither a budget nor a baseline`);
            }
            if (over.length > 0)
                return fail(`${(0,plural/* listFirst */.r)(over.sort())}.`);
            return {
                verdict: "pass",
                explanation: `${(0,plural/* count */.U)(benchmarks.length, "benchmark")} of ${report.place} within the budgets.`,
                evidence: [],
            };
        }
        return ((0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, "performance") ?? {
            verdict: "pending",
            explanation: `No benchmark of this commit: neither a report nor a check called ${(0,requirement/* readTextSetting */.Mu)(rule, "check", "performance")}.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: "Run the benchmarks on this commit (`performance.json` in the evidence folder), or sign with a reason.",
            },
        });
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/release-notes.ts
var release_notes = __webpack_require__(5005);
// EXTERNAL MODULE: ./packages/shared/src/notes/changes.ts + 5 modules
var notes_changes = __webpack_require__(3641);
// EXTERNAL MODULE: ./packages/shared/src/notes/facts.ts
var notes_facts = __webpack_require__(98314);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/released-changes.ts




/**
 * Empty when the commits could not be read: other requirements say so. A commit belongs to the services whose files it or its pull
 * request changes; when these are not known, it belongs to every service.
 */
function listReleasedChanges(facts, policy) {
    if (!facts.range.ok)
        return [];
    const { commits } = facts.range.value;
    const merged = facts.pulls.ok ? facts.pulls.value.filter((pull) => pull.merged) : [];
    const { changes, hidden } = (0,notes_changes/* readChanges */.S)({
        commits: commits.map(({ foreign, ...commit }, order) => (0,notes_facts/* toNoteCommit */.hW)({
            // Records of earlier versions hold the order alone.
            author: "",
            date: new Date(order * 1_000).toISOString(),
            ...commit,
            ...(foreign === true ? { paths: [] } : {}),
        })),
        pulls: merged.map((pull) => (0,notes_facts/* toNotedPull */.Bf)(pull)),
        pullOfCommit: (0,pull_request/* assignByAssociation */.oV)((0,pull_request/* listNamed */.SB)(commits), merged),
        servicePaths: policy.paths,
    }, { sections: policy.notes.sections ?? [], hidden: policy.notes.hidden ?? [] }, policy_changes/* matchesAny */._I);
    // Without a rule's paths, which GitHub does not name for every commit, nothing may be known to be hidden: here as there all count.
    return [...changes, ...hidden];
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/release-type.ts
/** Release type: the number says what the changes that are still in the release and of this service say. */




const releaseType = {
    id: "release-type",
    title: "Release type agrees with the changes",
    guide: { line: 9, text: "Major: significant functionality or breaking changes" },
    why: "A breaking change in a patch reaches customers who were promised none.",
    wants: ["range", "pulls"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy }) => {
        if (!facts.range.ok)
            return (0,requirement/* unreadable */.O$)("The release's commits", facts.range.failure);
        if (!facts.pulls.ok)
            return (0,requirement/* unreadable */.O$)("The release's pull requests", facts.pulls.failure);
        const { version, type } = facts.release;
        const changes = listReleasedChanges(facts, policy);
        const findings = (0,identity/* auditType */.m2)(facts.release, changes);
        const against = findings.filter(({ severity }) => severity === "failure");
        const links = new Map(changes.map(({ sha, pullRequest }) => [sha, pullRequest]));
        const evidence = findings.slice(0, 10).map(({ sha }) => {
            const pull = links.get(sha);
            return pull == null ? { label: sha.slice(0, 7), url: "" } : { label: `#${pull.number}`, url: pull.url };
        });
        if (against.length > 0)
            return {
                verdict: "fail",
                explanation: (0,plural/* listFirst */.r)(against.map(({ message }) => message)),
                evidence,
                remedy: {
                    who: "release-manager",
                    what: "Tag the commit with the number that the changes ask for, or revert the change and tag the revert.",
                },
            };
        return {
            verdict: "pass",
            explanation: `${version} is a ${type}; of ${(0,plural/* count */.U)(changes.length, "change")} none ${findings.length === 0 ? "says otherwise" : "breaks anything"}.`,
            evidence,
        };
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/rollback-plan.ts + 1 modules
var rollback_plan = __webpack_require__(60071);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/sast.ts
/** SAST: code scanning analysed exactly this commit, without errors, and leaves no blocking alert open. */





const sast = {
    id: "sast",
    title: "Static analysis (SAST)",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "A known weakness in the code is cheaper to fix before the release than after.",
    wants: ["analyses", "codeAlerts", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const check = (0,requirement/* readTextSetting */.Mu)(rule, "check", "");
        if (check !== "") {
            return (0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, check) ?? missing(`The check ${check} was never reported on this commit.`);
        }
        if (!facts.analyses.ok)
            return (0,requirement/* unreadable */.O$)("Code-scanning analyses", facts.analyses.failure);
        if (!facts.codeAlerts.ok)
            return (0,requirement/* unreadable */.O$)("Code-scanning alerts", facts.codeAlerts.failure);
        const analyses = facts.analyses.value.filter((analysis) => !isDynamicTool(analysis.tool));
        if (analyses.length === 0)
            return missing("No analysis of this commit has arrived: zero analyses are not zero findings. (GitHub indexes an upload with a delay.)");
        const wanted = (0,requirement/* readListSetting */.$y)(rule, "categories", []);
        const absent = wanted.filter((category) => !analyses.some((analysis) => analysis.category === category));
        if (absent.length > 0)
            return missing(`No analysis of the category ${(0,plural/* listFirst */.r)(absent)} for this commit.`);
        const broken = analyses.filter((analysis) => analysis.error !== "" || analysis.rules === 0);
        if (broken.length > 0)
            return {
                verdict: "fail",
                explanation: `The analysis of ${(0,plural/* listFirst */.r)(broken.map(({ category, error }) => `${category} (${error || "no rules ran"})`).sort())} did not work.`,
                evidence: [],
                remedy: { who: rule.role, what: "Fix the analysis and upload it for this commit again." },
            };
        const alerts = facts.codeAlerts.value.filter((alert) => !isDynamicTool(alert.tool) && isBlocking(rule, alert.severity));
        if (alerts.length > 0)
            return {
                verdict: "fail",
                explanation: `${(0,plural/* count */.U)(alerts.length, "open alert")} that block${alerts.length === 1 ? "s" : ""}: ${(0,plural/* listFirst */.r)(alerts.map(({ title, severity }) => `${title} (${severity})`).sort())}.`,
                evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
                remedy: { who: rule.role, what: "Fix the findings, or dismiss them with a reason in code scanning." },
            };
        return {
            verdict: "pass",
            explanation: `${(0,plural/* count */.U)(analyses.length, "analysis").replace("analysiss", "analyses")} of this commit, no blocking alert open.`,
            evidence: [],
        };
        function missing(explanation) {
            return {
                verdict: "fail",
                explanation,
                evidence: [],
                remedy: {
                    who: rule.role,
                    what: "Run code scanning on this commit; run preflight again when GitHub shows the result.",
                },
            };
        }
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/reviews.ts
var reviews = __webpack_require__(4633);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/security-review.ts
/** Security review: every high-risk pull request was approved, as it was merged, by somebody in the security role. */





const securityReview = {
    id: "security-review",
    title: "Security review of high-risk changes",
    guide: { line: 14, text: "Security review completed for high-risk changes" },
    why: "Changes to authentication, money or the build can do harm that tests do not look for.",
    wants: ["pulls", "people", "range"],
    signatureOnly: false,
    excludesAuthors: true,
    judge: (facts, { policy, rule }) => {
        if (!facts.pulls.ok)
            return (0,requirement/* unreadable */.O$)("The release's pull requests", facts.pulls.failure);
        const risky = facts.pulls.value.filter((pull) => isRisky(pull, policy));
        if (risky.length === 0)
            return {
                verdict: "pending",
                explanation: "The release holds a high-risk change, but no pull request that brought it was found to have been reviewed.",
                evidence: [],
                remedy: { who: rule.role, what: "Review the change and sign." },
            };
        const commits = facts.range.ok ? facts.range.value.commits : [];
        const isReviewer = (login) => (0,roles/* isInRole */.Q8)(policy, rule.role, login, facts.people);
        const judged = risky.map((pull) => judgePull(pull, (0,reviews/* listForeignApprovals */.Rc)(pull, commits), isReviewer));
        return { ...concludeReviews(judged, rule.role), evidence: judged.map(({ evidence }) => evidence) };
    },
};
function isRisky(pull, policy) {
    const { paths, labels } = policy.changes["high-risk"];
    return (pull.merged &&
        (pull.incomplete !== undefined ||
            pull.files.some(({ path }) => (0,policy_changes/* matchesAny */._I)(paths, path)) ||
            pull.labels.some((label) => labels.some((known) => known.toLowerCase() === label.toLowerCase()))));
}
function judgePull(pull, approvals, isReviewer) {
    const name = `#${pull.number}`;
    const standings = approvals.map((review) => ({ review, inRole: isReviewer(review.author) }));
    const found = standings.filter(({ review, inRole }) => inRole.state === "yes" && (0,reviews/* isOfMerged */.e6)(review, pull));
    const current = found.find(({ review }) => review.commit === pull.headSha) ?? found[0];
    if (current !== undefined) {
        const { review } = current;
        const isElsewhere = review.commit !== pull.headSha;
        return {
            state: "approved",
            name,
            text: isElsewhere ? `${name} on ${review.commit.slice(0, 7)}, whose files are the same` : name,
            isElsewhere,
            evidence: { label: `${name} by ${review.author}`, url: review.url },
        };
    }
    const shared = { name, isElsewhere: false, evidence: { label: name, url: pull.url } };
    for (const { inRole, review } of standings)
        if (inRole.state === "unknown" && (0,reviews/* isOfMerged */.e6)(review, pull))
            return { ...shared, state: "unknown", text: `${name} (${inRole.why})` };
    const wasApproved = standings.some(({ inRole }) => inRole.state === "yes");
    return { ...shared, state: wasApproved ? "stale" : "missing", text: name };
}
function concludeReviews(judged, role) {
    const list = (state) => judged.filter((pull) => pull.state === state).map(({ text }) => text);
    const unknown = list("unknown");
    if (unknown.length > 0)
        return {
            verdict: "unknown",
            explanation: `Whether the reviewer of ${(0,plural/* listFirst */.r)(unknown)} is in the role ${role} could not be read.`,
            remedy: { who: "release-manager", what: `List the role's people under \`roles.${role}.users\` in the policy.` },
        };
    const missing = list("missing");
    if (missing.length > 0)
        return {
            verdict: "pending",
            explanation: `No approval by the role ${role} of what was merged in ${(0,plural/* listFirst */.r)(missing)}.`,
            remedy: { who: role, what: `Review ${(0,plural/* listFirst */.r)(missing)} as merged, then sign.` },
        };
    const stale = list("stale");
    if (stale.length > 0)
        return {
            verdict: "stale",
            explanation: `${(0,plural/* listFirst */.r)(stale)} changed after the role ${role} had approved.`,
            remedy: { who: role, what: `Review what was pushed to ${(0,plural/* listFirst */.r)(stale)} after the approval, then sign.` },
        };
    const elsewhere = judged.filter(({ isElsewhere }) => isElsewhere).map(({ text }) => text);
    const numbers = (0,plural/* listFirst */.r)(judged.map(({ name }) => name));
    return {
        verdict: "pass",
        explanation: `${(0,plural/* count */.U)(judged.length, "high-risk pull request")} (${numbers}) approved as merged${elsewhere.length === 0 ? "" : `, ${(0,plural/* listFirst */.r)(elsewhere)}`}.`,
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/smoke-tests.ts
var smoke_tests = __webpack_require__(90965);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/support-briefing.ts
const supportBriefing = {
    id: "support-briefing",
    title: "Customer Support Lead briefed",
    guide: { line: 20, text: "Customer Support Lead briefed on new features and known issues" },
    why: "Support answers the first customers; they must not learn of a change from them.",
    wants: ["comments"],
    signatureOnly: true,
    excludesAuthors: false,
    judge: (_facts, { rule }) => ({
        verdict: "pending",
        explanation: "Only the support lead can say that support was briefed.",
        evidence: [],
        remedy: { who: rule.role, what: "Read the notes and known issues, then sign." },
    }),
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/evidence-files.ts
var evidence_files = __webpack_require__(60405);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/support-docs.ts
/** Support documentation: pages that customers or support read changed with the release, by more than a trivial edit. */





const PATHS = ["docs/**", "doc/**", "help/**", "support/**", "**/faq*", "**/FAQ*"];
const supportDocs = {
    id: "support-docs",
    title: "Support documentation and FAQs",
    guide: { line: 19, text: "Support documentation and FAQs updated" },
    why: "Customers ask about what changed on the day that it changes.",
    wants: ["range", "pulls"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        if (!facts.range.ok)
            return (0,requirement/* unreadable */.O$)("The release's changes", facts.range.failure);
        if (!facts.pulls.ok)
            return (0,requirement/* unreadable */.O$)("The release's pull requests", facts.pulls.failure);
        const globs = (0,requirement/* readListSetting */.$y)(rule, "paths", PATHS);
        // The rollback plan and the like are written for the release itself and tell no customer anything.
        const evidenceFiles = (0,evidence_files/* listEvidenceFiles */.P)(policy);
        const { pulls } = (0,pull_request/* assignPullRequests */.Pn)(facts.range.value.commits, facts.pulls.value);
        const files = pulls.flatMap((pull) => pull.files
            .filter(({ path }) => (0,policy_changes/* matchesAny */._I)(globs, path) && !evidenceFiles.includes(path))
            .map((file) => ({ ...file, pull })));
        const names = (0,plural/* listFirst */.r)(globs.map((glob) => `\`${glob}\``));
        const lines = files.reduce((sum, file) => sum + file.lines, 0);
        const least = (0,requirement/* readNumberSetting */.Oc)(rule, "min-lines", 3);
        const evidence = [...new Map(files.map(({ pull }) => [pull.number, pull])).values()]
            .sort((a, b) => a.number - b.number)
            .map(({ number, url }) => ({ label: `#${number}`, url }));
        const remedy = {
            who: rule.role,
            what: `Merge the changed pages (${names}), or sign that none need changing.`,
        };
        if (files.length === 0) {
            const incomplete = (0,requirement/* judgeIncomplete */.wR)(pulls, evidence);
            if (incomplete !== undefined)
                return incomplete;
            return {
                verdict: "pending",
                explanation: `No path of ${names} changed in the release.`,
                evidence,
                remedy,
            };
        }
        if (lines < least)
            return {
                verdict: "pending",
                explanation: `Only ${(0,plural/* count */.U)(lines, "line")} of documentation changed (${(0,plural/* listFirst */.r)(files.map(({ path }) => path))}): a trivial edit proves nothing.`,
                evidence,
                remedy,
            };
        return {
            verdict: "pass",
            explanation: `${(0,plural/* count */.U)(lines, "line")} changed in ${(0,plural/* listFirst */.r)([...new Set(files.map(({ path }) => path))].sort(), 3)}.`,
            evidence,
        };
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/ux-review.ts
var ux_review = __webpack_require__(66636);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/registry.ts
/** All requirements of the guide in its order; a new one is a new file and a line here. */
















const REQUIREMENTS = [
    releaseType,
    acceptance/* acceptance */.m,
    ci,
    sast,
    dast,
    dependencies,
    securityReview,
    ux_review/* uxReview */.c,
    accessibility,
    performance,
    release_notes/* releaseNotes */.f,
    supportDocs,
    supportBriefing,
    rollback_plan/* rollbackPlan */.E,
    smoke_tests/* smokeTests */.r,
    monitoring/* monitoring */.z,
];

// EXTERNAL MODULE: ./packages/shared/src/policy/requirement-ids.ts
var requirement_ids = __webpack_require__(56810);
// EXTERNAL MODULE: ./packages/shared/src/release/co-authors.ts
var co_authors = __webpack_require__(7470);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/staleness.ts
/** Whether evidence for one commit still holds for another: explained, by the paths that matter, and by equal trees. */


/**
 * `globs` are the paths that matter; none means that every path does. A signed commit that is not in the
 * release's history holds only when its tree is the same.
 */
function judgeFreshness(signed, releasing, globs, since) {
    const short = `signed for ${signed.slice(0, 7)}`;
    if (signed === releasing)
        return { state: "current", explanation: `${short}, the commit under release` };
    const against = `${short}, releasing ${releasing.slice(0, 7)}`;
    if (since === undefined)
        return { state: "unknown", explanation: `${against}; what changed since was not read` };
    if (!since.ok)
        return {
            state: "unknown",
            explanation: `${against}; what changed since could not be read: ${since.failure.message}`,
        };
    const { sameTree, isAncestor, commits, paths, incomplete } = since.value;
    if (sameTree)
        return { state: "current", explanation: `${against}, whose files are the same` };
    if (!isAncestor)
        return { state: "stale", explanation: `${against}; ${signed.slice(0, 7)} is not part of the release's history` };
    const matchers = globs.map((glob) => ({ glob, matches: (0,policy_changes/* matchGlob */.sB)(glob) }));
    const findGlob = (path) => matchers.find(({ matches }) => matches(path))?.glob;
    // What was changed and changed back differs in nothing from what was signed.
    const touched = new Set(paths.filter((path) => globs.length === 0 || findGlob(path) !== undefined));
    const passed = (0,plural/* count */.U)(commits.length, "commit");
    if (touched.size === 0) {
        if (incomplete !== undefined)
            return {
                state: "unknown",
                explanation: `${against}; whether ${describeGlobs(globs)} changed is not known: ${incomplete}`,
            };
        return { state: "current", explanation: `${against}; ${passed} since, nothing differs in ${describeGlobs(globs)}` };
    }
    const what = (0,plural/* listFirst */.r)([...new Set([...touched].map((path) => findGlob(path) ?? path))].sort().map((path) => `\`${path}\``), 3);
    const known = commits.flatMap((commit) => (commit.paths === null ? [] : [commit.paths]));
    const touching = known.filter((changed) => changed.some((path) => touched.has(path))).length;
    if (known.length < commits.length)
        return { state: "stale", explanation: `${against}; the ${passed} since touch ${what}` };
    return {
        state: "stale",
        explanation: touching === 0
            ? `${against}; what was merged since touches ${what}`
            : `${against}; ${touching} of ${passed} since ${touching === 1 ? "touches" : "touch"} ${what}`,
    };
}
function describeGlobs(globs) {
    return globs.length === 0
        ? "a file"
        : (0,plural/* listFirst */.r)(globs.map((glob) => `\`${glob}\``), 3);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/signatures.ts







/** Strongest first. */
const SIGNATURE_SOURCES = ["approval", "review", "comment"];
/** Pure over the facts; the order of comments and reviews in the facts does not matter. */
function collectSignatures(facts, policy, requirements) {
    const judge = createJudge(facts, policy, requirements);
    const { pending, revokes } = readComments(facts, judge);
    const elsewhere = [...listReviewSignatures(facts, judge), ...listApprovalSignatures(facts, policy, judge)];
    const given = [
        ...pending.flatMap(({ given: signature }) => signature ?? []),
        // GitHub does not say when an environment was approved: once revoked, such a signature is given again by a comment.
        ...elsewhere.filter(({ requirement, at }) => {
            const revoked = revokes.get(requirement);
            return revoked === undefined || (at !== null && at.localeCompare(revoked.at) > 0);
        }),
    ];
    return {
        signatures: settle(given, facts, policy),
        waivers: pending.flatMap(({ waiver }) => waiver ?? []),
        outcomes: pending.map((one) => ({ ...one.entry, ...doubtCommand(one, facts, policy) })),
        revokes: [...revokes.values()],
    };
}
function createJudge(facts, policy, requirements) {
    const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
    return (requirement, login) => {
        const rule = policy.requirements[requirement];
        const known = byId.get(requirement);
        if (rule === undefined || known === undefined)
            return { state: "no", why: `there is no requirement called ${requirement}` };
        if (known.excludesAuthors) {
            if (!facts.pulls.ok)
                return { state: "unknown", why: "who wrote the change could not be read" };
            if (wroteChange(facts, login))
                return { state: "no", why: `@${login} wrote part of the change, and nobody signs for their own` };
        }
        const standing = (0,roles/* isInRole */.Q8)(policy, rule.role, login, facts.people);
        return standing.state === "yes" ? { state: "yes", why: "" } : standing;
    };
}
/** The commands in the order in which they were given, and the newest revoke of each requirement. */
function readComments(facts, judge) {
    const comments = facts.comments.ok
        ? [...facts.comments.value].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id)
        : [];
    const revokes = new Map((facts.revokes ?? []).map((revoke) => [revoke.requirement, revoke]));
    const remembered = [...revokes.values()].sort((a, b) => a.at.localeCompare(b.at) || a.comment - b.comment);
    const pending = [];
    const revoke = ({ requirement, by }) => {
        for (const [index, earlier] of pending.entries())
            if (earlier.requirement === requirement)
                pending[index] = { entry: { ...earlier.entry, outcome: "revoked", why: `revoked by @${by}` }, requirement: "" };
    };
    /** Those before a comment, or of it: they come first, for the comment itself may have signed again below. */
    const revokeUntil = (comment) => {
        for (let next = remembered[0]; next !== undefined; next = remembered[0]) {
            if (comment !== undefined && (next.at.localeCompare(comment.createdAt) || next.comment - comment.id) > 0)
                return;
            revoke(next);
            remembered.shift();
        }
    };
    for (const comment of comments) {
        revokeUntil(comment);
        if (comment.author === "")
            continue;
        for (const read of (0,commands/* readCommands */.P4)(comment.body)) {
            const command = takeCommand(read, comment, judge);
            if (command === undefined)
                continue;
            if (command.revokes !== undefined) {
                revoke(command.revokes);
                const known = revokes.get(command.revokes.requirement);
                if (known === undefined || known.at.localeCompare(command.revokes.at) <= 0)
                    revokes.set(command.revokes.requirement, command.revokes);
            }
            pending.push(command);
        }
    }
    revokeUntil();
    return { pending, revokes };
}
/** Undefined: not meant as a command. */
function takeCommand(read, comment, judge) {
    const base = { comment: pick(comment), line: read.line };
    const refuse = (why) => ({ entry: { ...base, outcome: "refused", why }, requirement: "" });
    const refusal = refuseForm(read, comment);
    // Our own comments explain the commands; they are no attempts.
    if (refusal !== undefined)
        return comment.authorIsBot ? undefined : refuse(refusal);
    const command = read.command;
    const { requirement } = command;
    const { author, createdAt, url } = comment;
    const person = judge(requirement, author);
    if (person.state === "no")
        return refuse(person.why);
    const isAccepted = person.state === "yes";
    const answer = (why) => ({
        ...base,
        outcome: isAccepted ? "accepted" : "undecided",
        why: isAccepted ? why : person.why,
    });
    switch (command.kind) {
        case "revoke":
            return {
                entry: answer(`signatures and waivers of ${requirement} so far are void`),
                requirement: "",
                ...(isAccepted ? { revokes: { requirement, by: author, at: createdAt, comment: comment.id } } : {}),
            };
        case "waive": {
            const { reason, until: expires, sha } = command;
            const waiver = { requirement, owner: `@${author}`, reason, expires, sha };
            return { entry: answer(`waived by @${author}`), requirement, ...(isAccepted ? { waiver } : {}) };
        }
        case "signoff":
            return {
                entry: answer(`signed by @${author}`),
                requirement,
                given: {
                    requirement,
                    by: author,
                    source: "comment",
                    sha: command.sha,
                    at: createdAt,
                    url,
                    inRole: person.state,
                    why: person.why,
                },
            };
    }
}
/** What an accepted command is worth for the commit under release. */
function doubtCommand({ entry, given, waiver }, facts, policy) {
    if (entry.outcome !== "accepted")
        return undefined;
    if (given !== undefined)
        return doubtSignature(given, facts, policy);
    return waiver === undefined ? undefined : doubtWaiver(waiver, facts, policy);
}
/** Whether a person opened a merged pull request of the release, made one of its commits or is named as a co-author of one. */
function wroteChange(facts, login) {
    const name = login.toLowerCase();
    const opened = facts.pulls.ok && facts.pulls.value.some((pull) => pull.merged && pull.author.toLowerCase() === name);
    if (opened || !facts.range.ok)
        return opened;
    return facts.range.value.commits.some(({ madeBy, message }) => madeBy?.toLowerCase() === name || (0,co_authors/* listCoAuthors */.$)(message).includes(name));
}
function doubtSignature({ sha, requirement }, facts, policy) {
    const { stalePaths } = policy.requirements[requirement];
    const { state, explanation } = judgeFreshness(sha, facts.release.sha, stalePaths, facts.since[sha]);
    return state === "current" ? undefined : { outcome: state === "stale" ? "stale" : "undecided", why: explanation };
}
function doubtWaiver(waiver, facts, policy) {
    const { version, sha } = facts.release;
    const when = { version, sha, now: Date.parse(facts.now), granted: [waiver] };
    const { standing } = judgeWaivers({ ...policy, waivers: [] }, waiver.requirement, when)[0];
    if (standing.state === "active")
        return undefined;
    const isOver = standing.state === "expired" || standing.state === "other-release";
    return { outcome: isOver ? "stale" : "refused", why: standing.message };
}
function refuseForm(read, comment) {
    if (comment.app !== null)
        return `it was posted through the app ${comment.app}, not by a person`;
    if (comment.authorIsBot)
        return `@${comment.author} is no person`;
    if (comment.edited)
        return "the comment was edited; write a new one";
    if (read.command === null)
        return read.problem ?? "it could not be read";
    if (!(0,requirement_ids/* isRequirementId */.z)(read.command.requirement))
        return `there is no requirement called ${read.command.requirement}`;
    return undefined;
}
/** A review signs where its text holds the command, for the commit that was reviewed. */
function listReviewSignatures(facts, judge) {
    if (!facts.pulls.ok)
        return [];
    return facts.pulls.value.flatMap((pull) => (0,reviews/* latestReviews */.DK)(pull)
        .filter((review) => review.state === "APPROVED" && !review.edited && review.commit !== null)
        .flatMap((review) => (0,commands/* readCommands */.P4)(review.body).flatMap(({ command }) => {
        if (command?.kind !== "signoff" || command.sha !== review.commit)
            return [];
        if (review.author.toLowerCase() === pull.author.toLowerCase())
            return [];
        const person = judge(command.requirement, review.author);
        if (person.state === "no")
            return [];
        return [
            {
                requirement: command.requirement,
                by: review.author,
                source: "review",
                sha: command.sha,
                at: review.submittedAt,
                url: review.url,
                inRole: person.state,
                why: person.why,
            },
        ];
    })));
}
/** The approval of an environment signs the requirement whose `settings.approval-environment` names it. */
function listApprovalSignatures(facts, policy, judge) {
    if (!facts.approvals.ok)
        return [];
    const approvals = facts.approvals.value.filter(({ state }) => state === "approved");
    return Object.entries(policy.requirements).flatMap(([requirement, rule]) => {
        const environment = rule.settings["approval-environment"];
        if (typeof environment !== "string")
            return [];
        return approvals
            .filter(({ environments }) => environments.includes(environment))
            .flatMap(({ user }) => {
            const person = judge(requirement, user);
            if (person.state === "no")
                return [];
            return [
                {
                    requirement,
                    by: user,
                    source: "approval",
                    sha: facts.release.sha,
                    at: null,
                    url: "",
                    inRole: person.state,
                    why: person.why,
                },
            ];
        });
    });
}
function settle(given, facts, policy) {
    const signatures = given.map((signature) => {
        const rule = policy.requirements[signature.requirement];
        const freshness = judgeFreshness(signature.sha, facts.release.sha, rule.stalePaths, facts.since[signature.sha]);
        const { inRole, why, at: _at, ...rest } = signature;
        if (inRole === "unknown" && freshness.state !== "stale")
            return { ...rest, state: "unknown", explanation: why };
        return { ...rest, state: freshness.state, explanation: freshness.explanation };
    });
    const isApart = (signature) => {
        const others = policy.requirements[signature.requirement].settings["distinct-from"];
        const names = typeof others === "string" ? [others] : Array.isArray(others) ? others : [];
        return !signatures.some((other) => names.includes(other.requirement) &&
            other.state !== "stale" &&
            other.by.toLowerCase() === signature.by.toLowerCase());
    };
    return signatures
        .filter(isApart)
        .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        SIGNATURE_SOURCES.indexOf(a.source) - SIGNATURE_SOURCES.indexOf(b.source) ||
        a.by.localeCompare(b.by) ||
        a.sha.localeCompare(b.sha) ||
        a.url.localeCompare(b.url));
}
const STATES = ["current", "unknown", "stale"];
function pick({ id, url, author, createdAt }) {
    return { id, url, author, createdAt };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/decide.ts






/** Pure; the same facts and policy give the same decision. */
function decidePreflight(facts, policy) {
    const changes = describeChanges(facts, policy);
    const signatures = collectSignatures(facts, policy, REQUIREMENTS);
    const rows = REQUIREMENTS.map((requirement) => assess(requirement, { facts, policy, changes, signatures }));
    // What contradicts the number is the row's to say; what merely warns has no row.
    const audited = (0,identity/* auditType */.m2)(facts.release, listReleasedChanges(facts, policy)).filter(({ severity }) => severity === "warning");
    const findings = [...audited, ...findReviews(facts.overdueReviews)];
    const branch = judgeBranch(facts, policy);
    const tally = {};
    for (const { verdict } of rows)
        tally[verdict] = (tally[verdict] ?? 0) + 1;
    const { decision, reason, reasons } = conclude(rows, branch);
    const { outcomes, revokes } = signatures;
    return { decision, reason, reasons, rows, findings, branch, changes, outcomes, revokes, tally };
}
function findReviews(reviews) {
    const warn = (kind, message) => ({ kind, severity: "warning", sha: null, message });
    if (!reviews.ok)
        // Without issues there never was a review.
        return reviews.failure.kind === "disabled"
            ? []
            : [warn("reviews-unreadable", `Overdue post-incident reviews could not be read: ${reviews.failure.message}`)];
    return [...reviews.value]
        .sort((a, b) => a.number - b.number)
        .map(({ number, title, daysOver, what }) => warn("review-overdue", `#${number} "${title}" is overdue by ${(0,plural/* count */.U)(daysOver, "day")}: ${(0,plural/* listFirst */.r)(what)}.`));
}
function judgeBranch(facts, policy) {
    if (!facts.branches.ok)
        return {
            state: "unknown",
            explanation: `The branches that hold the commit could not be read: ${facts.branches.failure.message}`,
        };
    if (facts.branches.value.length === 0)
        return {
            state: "off",
            explanation: `The commit is on none of the branches that releases are cut from (${policy.branches.join(", ")}).`,
        };
    return { state: "on", explanation: `On ${facts.branches.value[0]}.` };
}
/** The worst of everything decides; unknown blocks; a waived or deferred row is not a passed one. */
function conclude(rows, branch) {
    const of = (...verdicts) => rows.filter(({ verdict }) => verdicts.includes(verdict));
    const say = (list) => list.map((row) => `${row.id}: ${row.verdict}: ${row.explanation}`);
    const failed = of("fail");
    const unread = of("unknown");
    const waiting = of("pending", "stale");
    const reasons = [
        ...(branch.state === "on" ? [] : [branch.explanation]),
        ...say(failed),
        ...say(unread),
        ...say(waiting),
    ];
    if (branch.state === "off")
        return { decision: "no-go", reason: "wrong-branch", reasons };
    if (failed.some(({ id }) => id === "release-type"))
        return { decision: "no-go", reason: "type-contradicted", reasons };
    if (failed.length > 0)
        return { decision: "no-go", reason: "requirements-failed", reasons };
    if (unread.length > 0 || branch.state === "unknown")
        return { decision: "no-go", reason: "evidence-unreadable", reasons };
    if (waiting.length > 0)
        return { decision: "pending", reason: "waiting", reasons };
    if (rows.every(({ verdict }) => verdict === "not-applicable"))
        return {
            decision: "no-go",
            reason: "nothing-asked",
            reasons: ["No requirement applies: a gate that asks nothing proves nothing."],
        };
    const exceptions = of("waived", "deferred");
    // What did not apply is named as well: a reader of the record must not take it for met.
    return {
        decision: "go",
        reason: exceptions.length > 0 ? "met-with-exceptions" : "all-met",
        reasons: say([...exceptions, ...of("not-applicable")]),
    };
}


/***/ }),

/***/ 84043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ findDate),
/* harmony export */   jn: () => (/* binding */ readSections),
/* harmony export */   kI: () => (/* binding */ hasTemplateText),
/* harmony export */   rv: () => (/* binding */ findSection)
/* harmony export */ });
/* harmony import */ var _text_heading_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82289);
/* harmony import */ var _text_html_comments_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94493);
/** What a Markdown document that serves as evidence holds: its sections, its dates, and whether anybody filled it in. */


/** Text under each heading, by the heading's lower-case words; HTML comments do not count as text. */
function readSections(markdown) {
    const sections = new Map();
    let heading = "";
    let inCode = false;
    for (const line of (0,_text_html_comments_ts__WEBPACK_IMPORTED_MODULE_0__/* .stripComments */ .n)(markdown).split("\n")) {
        if (/^\s*(?:```|~~~)/.test(line))
            inCode = !inCode;
        const found = inCode ? undefined : (0,_text_heading_ts__WEBPACK_IMPORTED_MODULE_1__/* .readHeading */ .N)(line);
        if (found !== undefined) {
            heading = found.title.toLowerCase();
            if (!sections.has(heading))
                sections.set(heading, []);
        }
        else {
            const lines = sections.get(heading) ?? [];
            lines.push(line);
            sections.set(heading, lines);
        }
    }
    return new Map([...sections].map(([name, lines]) => [name, lines.join("\n").trim()]));
}
/** The text of the first section whose heading holds the words, or undefined. */
function findSection(sections, words) {
    for (const [heading, text] of sections)
        if (heading !== "" && heading.includes(words.toLowerCase()))
            return text;
    return undefined;
}
/** Whether text that a template would hold is still there. */
function hasTemplateText(text) {
    return /\bT[O]DO\b|\bT[B]D\b|\bF[I]XME\b|\blorem ipsum\b|\b(?:fill|write) (?:this )?in\b|<(?:your|insert|describe|name|date|version)[^>]{0,60}>|\[(?:insert|describe|your)[^\]]{0,60}\]|\bx{3,}\b|\bsteps have not been written yet\b/i.test(text);
}
/** The date after `Date:` as milliseconds, or undefined. */
function findDate(markdown) {
    const match = /^[ \t]{0,20}(?:[-*][ \t]{0,9})?(?:\*\*)?date(?:\*\*)?[ \t]{0,9}:(?:\*\*)?[ \t]{0,9}(\d{4}-\d{2}-\d{2})\b/im.exec(markdown);
    const time = match === null ? Number.NaN : Date.parse(`${match[1]}T00:00:00Z`);
    return Number.isNaN(time) ? undefined : time;
}


/***/ }),

/***/ 60405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ listEvidenceFiles)
/* harmony export */ });
/* harmony import */ var _monitoring_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15516);
/* harmony import */ var _release_notes_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5005);
/* harmony import */ var _rollback_plan_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60071);
/* harmony import */ var _smoke_tests_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90965);
/* harmony import */ var _ux_review_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66636);





const FILES = [
    ["ux-review", "file", _ux_review_ts__WEBPACK_IMPORTED_MODULE_4__/* .UX_FILE */ .L],
    ["release-notes", "changelog", _release_notes_ts__WEBPACK_IMPORTED_MODULE_1__/* .CHANGELOG_FILE */ .S],
    ["rollback-plan", "file", _rollback_plan_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROLLBACK_FILE */ .Y],
    ["smoke-tests", "file", _smoke_tests_ts__WEBPACK_IMPORTED_MODULE_3__/* .SMOKE_FILE */ .Z],
    ["monitoring", "file", _monitoring_ts__WEBPACK_IMPORTED_MODULE_0__/* .MONITORING_FILE */ .o],
];
/** Paths that the switched-on requirements read. */
function listEvidenceFiles(policy) {
    const paths = FILES.flatMap(([requirement, key, fallback]) => {
        const rule = policy.requirements[requirement];
        if (rule === undefined || !rule.enabled)
            return [];
        const value = rule.settings[key];
        return [typeof value === "string" && value !== "" ? value : fallback];
    });
    return [...new Set(paths)];
}


/***/ }),

/***/ 15516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ MONITORING_FILE),
/* harmony export */   z: () => (/* binding */ monitoring)
/* harmony export */ });
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75313);
/* harmony import */ var _text_word_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26323);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78663);
/** Monitoring: a manifest at the commit names owners, dashboards, switched-on alerts whose rules read well, and SLOs. */



/** Where the manifest lies unless `settings.file` says otherwise; gathered as JSON text of what the YAML says. */
const MONITORING_FILE = "monitoring/manifest.yml";
const monitoring = {
    id: "monitoring",
    title: "Monitoring and alerting",
    guide: { line: 23, text: "Monitoring and alerting configured (with DevOps Engineer)" },
    why: "What nobody watches fails in silence.",
    wants: ["reports", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_0__/* .readTextSetting */ .Mu)(rule, "file", MONITORING_FILE);
        const file = facts.files[path];
        const remedy = {
            who: rule.role,
            what: `Complete \`${path}\`: \`owners\`, \`dashboards\` (name, url), \`alerts\` (name, expr), \`slos\` (name, objective); or sign.`,
        };
        if (file !== undefined && !file.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`The file ${path}`, file.failure);
        if (file === undefined || file.value === null)
            return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy };
        const evidence = [{ label: path, url: "" }];
        const parsed = facts.reports["monitoring"];
        if (parsed === undefined || !parsed.ok)
            return {
                verdict: "fail",
                explanation: `${path} is no YAML${parsed?.ok === false ? `: ${parsed.failure.message}` : ""}.`,
                evidence,
                remedy,
            };
        const manifest = (typeof parsed.value === "object" && parsed.value !== null ? parsed.value : {});
        const problems = listProblems(manifest);
        if (problems.length > 0)
            return { verdict: "fail", explanation: `${path}: ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .listFirst */ .r)(problems)}.`, evidence, remedy };
        const alerts = manifest["alerts"].length;
        return {
            verdict: "pass",
            explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(alerts, "alert")}, ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(manifest["dashboards"].length, "dashboard")} and ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U)(manifest["slos"].length, "SLO")} with owners.`,
            evidence,
        };
    },
};
function listProblems(manifest) {
    const problems = [];
    const list = (key) => (Array.isArray(manifest[key]) ? manifest[key] : []);
    for (const key of ["owners", "dashboards", "alerts", "slos"])
        if (list(key).length === 0)
            problems.push(`no ${key}`);
    for (const dashboard of list("dashboards"))
        if (!/^https:\/\/[^\s/]+/.test((0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(dashboard?.["url"])))
            problems.push(`dashboard ${(0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(dashboard?.["name"]) || "without a name"} has no https address`);
    for (const alert of list("alerts")) {
        const name = (0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(alert?.["name"]) || "without a name";
        if (alert?.["enabled"] === false)
            problems.push(`alert ${name} is switched off`);
        const rule = (0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(alert?.["expr"]);
        if (rule.trim() === "")
            problems.push(`alert ${name} has no expr`);
        else if (!isBalanced(rule))
            problems.push(`alert ${name} has an expr with unbalanced brackets`);
    }
    for (const slo of list("slos")) {
        const objective = slo?.["objective"];
        if (typeof objective !== "number" || objective <= 0 || objective > 100)
            problems.push(`SLO ${(0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(slo?.["name"]) || "without a name"} has no objective`);
    }
    return problems;
}
/** Without what stands in quotes; a quote that is never closed is none. */
function dropStrings(rule) {
    const unclosed = new Set();
    let kept = "";
    let from = 0;
    for (let at = 0; at < rule.length; at += 1) {
        const quote = rule[at];
        if ((quote !== '"' && quote !== "'") || unclosed.has(quote))
            continue;
        let end = at + 1;
        while (end < rule.length && rule[end] !== quote)
            end += rule[end] === "\\" ? 2 : 1;
        if (end >= rule.length)
            unclosed.add(quote);
        else {
            kept += rule.slice(from, at);
            from = end + 1;
            at = end;
        }
    }
    return kept + rule.slice(from);
}
function isBalanced(rule) {
    const open = [];
    const pairs = { ")": "(", "]": "[", "}": "{" };
    for (const character of dropStrings(rule)) {
        if ("([{".includes(character))
            open.push(character);
        else if (character in pairs && open.pop() !== pairs[character])
            return false;
    }
    return open.length === 0;
}


/***/ }),

/***/ 5005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ CHANGELOG_FILE),
/* harmony export */   f: () => (/* binding */ releaseNotes)
/* harmony export */ });
/* harmony import */ var _notes_body_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48086);
/* harmony import */ var _text_html_comments_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94493);
/* harmony import */ var _document_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84043);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);
/** Release notes: a filled-in draft release for this tag and commit, or the changelog's section of this version. */




/** Where the changelog lies unless `settings.changelog` says otherwise. */
const CHANGELOG_FILE = "CHANGELOG.md";
const SHORTEST = 60;
const releaseNotes = {
    id: "release-notes",
    title: "Release notes drafted",
    guide: { line: 18, text: "Release notes drafted" },
    why: "Whoever supports or uses the release must know what changed.",
    wants: ["documents", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const { sha, tag, version } = facts.release;
        const refused = facts.documents.ok ? findRefused(facts.documents.value, sha) : undefined;
        if (refused !== undefined)
            return {
                verdict: "fail",
                explanation: `The release-notes action judged the notes for ${tag} incomplete: ${refused.reason}.`,
                evidence: [{ label: refused.draft ? "draft release" : "release", url: refused.url }],
                remedy: { who: rule.role, what: "Fix what its summary names and run release-notes again, then preflight." },
            };
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "changelog", CHANGELOG_FILE);
        const changelog = facts.files[path];
        const section = changelog?.ok && changelog.value !== null ? findVersionSection(changelog.value, version) : undefined;
        if (section !== undefined && section.length >= SHORTEST && !(0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .hasTemplateText */ .kI)(section))
            return {
                verdict: "pass",
                explanation: `${path} has a section for ${version}.`,
                evidence: [{ label: path, url: "" }],
            };
        if (!facts.documents.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)("The repository's releases", facts.documents.failure);
        const remedy = {
            who: rule.role,
            what: "Let the release-notes action draft them before preflight (drafts are seen only with `contents: write`), or sign.",
        };
        const documents = facts.documents.value;
        const own = documents.find(({ draft, target }) => !draft || target === sha);
        if (own === undefined) {
            if (documents.length > 0)
                return {
                    verdict: "stale",
                    explanation: `The draft for ${tag} is for ${documents[0].target.slice(0, 12)}, the release is ${sha.slice(0, 7)}.`,
                    evidence: [{ label: "draft release", url: documents[0].url }],
                    remedy,
                };
            if (changelog !== undefined && !changelog.ok)
                return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`The file ${path}`, changelog.failure);
            return {
                verdict: "pending",
                explanation: `No draft release for ${tag} was seen, and ${path} has no section for ${version}.`,
                evidence: [],
                remedy,
            };
        }
        const evidence = [{ label: own.draft ? "draft release" : "release", url: own.url }];
        const text = (0,_text_html_comments_ts__WEBPACK_IMPORTED_MODULE_3__/* .stripComments */ .n)(own.body).trim();
        if (text.length < SHORTEST)
            return { verdict: "fail", explanation: `The notes for ${tag} are empty or nearly so.`, evidence, remedy };
        if ((0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .hasTemplateText */ .kI)(text))
            return {
                verdict: "fail",
                explanation: `The notes for ${tag} still hold template text.`,
                evidence,
                remedy: { who: rule.role, what: "Finish the draft release." },
            };
        return { verdict: "pass", explanation: `Notes for ${tag} at this commit.`, evidence };
    },
};
/** The notes' own decision goes before what else there is to read: a changelog has no gate. */
function findRefused(documents, sha) {
    const own = documents.find(({ draft, target }) => !draft || target === sha);
    const gate = own === undefined ? undefined : (0,_notes_body_ts__WEBPACK_IMPORTED_MODULE_0__/* .readData */ .v3)(own.body)?.gate;
    // The row `release-type` judges the number, and a waiver of it must be enough.
    return own === undefined || gate?.decision !== "incomplete" || gate.reason === "type-mismatch"
        ? undefined
        : { ...own, reason: gate.reason };
}
/**
 * The text below the changelog's heading for the version, or undefined. Where several headings name it, the one that names it
 * first in its line: a guide from one version to the next is no changelog.
 */
function findVersionSection(changelog, version) {
    const lines = listLines(changelog);
    const named = new RegExp(`(?:^|[^0-9A-Za-z.-])v?${version.replace(/[.+-]/g, "\\$&")}(?:$|[^0-9A-Za-z.-])`);
    const place = (line) => (/^#{1,4}\s+(?!upgrad|migrat)/i.test(line) ? (named.exec(line)?.index ?? -1) : -1);
    const [best] = lines
        .map((line, index) => ({ index, at: place(line) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at || a.index - b.index);
    if (best === undefined)
        return undefined;
    const from = best.index;
    const level = /^#+/.exec(lines[from])[0].length;
    const rest = lines.slice(from + 1);
    const to = rest.findIndex((line) => new RegExp(`^#{1,${level}}\\s`).test(line));
    return (to < 0 ? rest : rest.slice(0, to)).join("\n").trim();
}
/** Headings that are underlined read as those that begin with `#`. */
function listLines(markdown) {
    const lines = markdown.replace(/\r\n?/g, "\n").split("\n");
    return lines.map((line, index) => {
        const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(lines[index + 1] ?? "")?.[1];
        return under === undefined || !/^[^\s#>*+|-]/.test(line) ? line : `${under.startsWith("=") ? "#" : "##"} ${line}`;
    });
}


/***/ }),

/***/ 4633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ latestReviews),
/* harmony export */   Rc: () => (/* binding */ listForeignApprovals),
/* harmony export */   e6: () => (/* binding */ isOfMerged)
/* harmony export */ });
/* harmony import */ var _release_co_authors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7470);
/** Which reviews of a pull request count as approvals of what was merged, by people who did not write it. */

/** Approvals by others than the authors: who opened the pull request, made one of its commits, or is named as a co-author. */
function listForeignApprovals(pull, commits) {
    const authors = [
        pull.author.toLowerCase(),
        ...commits
            .filter(({ sha }) => sha === pull.mergeSha || pull.commits.includes(sha))
            .flatMap(({ madeBy, message }) => [madeBy?.toLowerCase() ?? "", ...(0,_release_co_authors_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCoAuthors */ .$)(message)]),
    ];
    return latestReviews(pull).filter((review) => review.state === "APPROVED" && !authors.includes(review.author.toLowerCase()));
}
/** What was approved is what was pushed last, or has the same files as that or as what the merge made of it. */
function isOfMerged(review, pull) {
    if (review.commit === null)
        return false;
    if (review.commit === pull.headSha)
        return true;
    return review.commitTree !== null && [pull.headTree, pull.mergeTree].includes(review.commitTree);
}
/** The last word of each person: a later comment does not take an approval back, a dismissal or a request for changes does. */
function latestReviews(pull) {
    const last = new Map();
    const ordered = [...pull.reviews]
        .filter(({ state, authorIsBot }) => state !== "COMMENTED" && state !== "PENDING" && !authorIsBot)
        .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.state.localeCompare(b.state));
    for (const review of ordered)
        last.set(review.author.toLowerCase(), review);
    return [...last.values()];
}


/***/ }),

/***/ 2269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ mayBeInRole),
/* harmony export */   Q8: () => (/* binding */ isInRole),
/* harmony export */   Up: () => (/* binding */ describeRole)
/* harmony export */ });
/* unused harmony export isStranger */
const LEVELS = ["none", "read", "triage", "write", "maintain", "admin"];
/**
 * Who has no access any more is out, though still listed; what could not be read is unknown and never yes. On a public
 * repository GitHub says `read` of everybody: there a listed login counts until it is taken off the list.
 */
function isInRole(policy, roleName, login, people) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return { state: "no", why: `the policy has no role ${roleName}` };
    const outside = {
        state: "no",
        why: `@${login} is not in the role ${roleName} (${describeRole(policy, roleName)})`,
    };
    if (!mayBeInRole(policy, roleName, login))
        return outside;
    const person = people[login.toLowerCase()];
    if (person === undefined)
        return { state: "unknown", why: `nothing was read about @${login}` };
    if (!person.permission.ok)
        return {
            state: "unknown",
            why: `the permission of @${login} could not be read: ${person.permission.failure.message}`,
        };
    const permission = person.permission.value;
    if (permission === "none")
        return { state: "no", why: `@${login} has no access to the repository (any more)` };
    if (isNamed(role, login))
        return { state: "yes" };
    if (role.permission !== undefined && LEVELS.indexOf(permission) >= LEVELS.indexOf(role.permission))
        return { state: "yes" };
    const teams = role.teams.map((team) => ({ team, member: person.teams[team] }));
    if (teams.some(({ member }) => member?.ok === true && member.value))
        return { state: "yes" };
    const unread = teams.find(({ member }) => member === undefined || !member.ok);
    if (unread !== undefined)
        return {
            state: "unknown",
            why: `whether @${login} is in the team ${unread.team} could not be read${unread.member?.ok === false ? `: ${unread.member.failure.message}` : ""}`,
        };
    return outside;
}
/** Whether anything that GitHub may say of a person can put them in the role: it takes more than names. */
function mayBeInRole(policy, roleName, login) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return false;
    return role.permission !== undefined || role.teams.length > 0 || isNamed(role, login);
}
function isNamed({ users }, login) {
    return users.some((user) => user.toLowerCase() === login.toLowerCase());
}
/**
 * Whether a person with this permission is in no role of the policy, however GitHub answers what else could be asked. Who may push
 * is never one: they are told what is missing.
 */
function isStranger(policy, login, permission) {
    if (permission === "none")
        return true;
    if (permission !== "read")
        return false;
    return Object.values(policy.roles).every((role) => role.teams.length === 0 && role.permission !== "read" && !isNamed(role, login));
}
/** Who is in a role, in words. */
function describeRole(policy, roleName) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return roleName;
    const parts = [
        ...role.users.map((user) => `@${user}`),
        ...role.teams.map((team) => `@${team}`),
        ...(role.permission === undefined ? [] : [`anyone with ${role.permission} permission`]),
    ];
    return parts.length === 0 ? "nobody yet" : parts.join(", ");
}


/***/ }),

/***/ 60071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ ROLLBACK_FILE),
  E: () => (/* binding */ rollbackPlan)
});

// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var deployment = __webpack_require__(80110);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
;// CONCATENATED MODULE: ./packages/shared/src/incident/drill.ts
/** Drills: what a rehearsed rollback left in an environment's deployments, and whether it is young and fast enough. */


/** The status description that readDrills reads. */
function describeDrill(recoveryMs) {
    return `${VERIFIED} drill recovered in ${renderDuration(Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000))}`;
}
/** The finished drills of one environment and service, newest first; with a target those of that target alone. */
function readDrills(deployments, scope) {
    const target = scope.target ?? null;
    return deployments
        .filter(({ payload, sha }) => payload?.kind === "drill" &&
        payload.sha === sha &&
        payload.environment === scope.environment &&
        payload.service === scope.service &&
        (target === null || (0,deployment/* targetOf */.$r)(payload) === target))
        .flatMap((deployment) => deployment.statuses.flatMap((status) => {
        const text = /^verified: drill recovered in (\S+)/.exec(status.description)?.[1];
        const recoveryMs = text === undefined ? undefined : (0,duration/* parseDuration */.E)(text);
        if (status.state !== "success" || recoveryMs === undefined)
            return [];
        return [
            { deploymentId: deployment.id, version: deployment.payload.version, at: status.createdAt, recoveryMs },
        ];
    }))
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
/** The newest drill against the policy's `drill` of the environment. `now` in milliseconds. */
function judgeDrill(drills, rule, now) {
    const [drill] = drills;
    if (drill === undefined)
        return { kind: "missing" };
    const ageMs = now - Date.parse(drill.at);
    if (ageMs > (0,duration/* parseDuration */.E)(rule["max-age"]))
        return { kind: "too-old", drill, ageMs };
    return drill.recoveryMs > (0,duration/* parseDuration */.E)(rule["max-recovery"]) ? { kind: "too-slow", drill } : { kind: "met", drill };
}

// EXTERNAL MODULE: ./packages/shared/src/release/history.ts
var release_history = __webpack_require__(63897);
// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var production = __webpack_require__(99186);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./packages/shared/src/requirements/document-text.ts
var document_text = __webpack_require__(84043);
// EXTERNAL MODULE: ./packages/shared/src/requirements/requirement.ts
var requirement = __webpack_require__(78663);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/rollback-plan.ts
/** The rollback contract: a plan at the commit that names a release which exists, was verified and can be brought back, and the drills that the policy asks for. */








/** Where the plan lies unless `settings.file` says otherwise. */
const ROLLBACK_FILE = "docs/rollback-plan.md";
const HEADINGS = ["Target", "Steps", "Contact"];
const rollbackPlan = {
    id: "rollback-plan",
    title: "Rollback / mitigation plan",
    guide: { line: 21, text: "Rollback / mitigation plan documented" },
    why: "The way back must be known before it is needed, at three in the morning.",
    wants: ["files", "deployments", "tags"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, context) => {
        const plan = judgePlan(facts, context);
        const drills = judgeDrills(facts, context);
        // A signature can stand for the plan, never for a rehearsal that the policy asks for: the worse of both decides.
        if (plan.verdict === "fail")
            return plan;
        if (drills === null) {
            // What is not known must not become signable because the plan is wanting too.
            if (plan.verdict !== "pending" || facts.release.previous === null || facts.deployments.ok)
                return plan;
            const unread = (0,requirement/* unreadable */.O$)("The deployments", facts.deployments.failure);
            return { ...unread, explanation: `${unread.explanation} ${plan.explanation}` };
        }
        return plan.verdict === "pass" ? drills : { ...drills, explanation: `${drills.explanation} ${plan.explanation}` };
    },
};
const judgePlan = (facts, { policy, rule, changes }) => {
    const path = (0,requirement/* readTextSetting */.Mu)(rule, "file", ROLLBACK_FILE);
    const file = facts.files[path];
    if (file !== undefined && !file.ok)
        return (0,requirement/* unreadable */.O$)(`The file ${path}`, file.failure);
    const headings = (0,requirement/* readListSetting */.$y)(rule, "headings", HEADINGS);
    const remedy = {
        who: rule.role,
        what: `Complete \`${path}\` (sections ${headings.join(", ")}), or sign what is meant to be done instead.`,
    };
    const judged = (verdict, explanation) => ({
        verdict,
        explanation,
        evidence: file?.ok && file.value !== null ? [{ label: path, url: "" }] : [],
        ...(verdict === "pass" ? {} : { remedy }),
    });
    if (file === undefined || file.value === null)
        return judged("pending", `There is no ${path} at this commit.`);
    const sections = (0,document_text/* readSections */.jn)(file.value);
    const empty = headings.filter((heading) => isEmpty((0,document_text/* findSection */.rv)(sections, heading)));
    if (empty.length > 0)
        return judged("pending", `${path} says nothing under ${(0,plural/* listFirst */.r)(empty)}.`);
    if ((0,document_text/* hasTemplateText */.kI)(file.value))
        return judged("fail", `${path} still holds template text.`);
    if (changes.schema.state === "unknown")
        return judged("unknown", `Whether the schema changes is not known: ${changes.schema.why}.`);
    if (changes.schema.state === "present" && isNothing((0,document_text/* findSection */.rv)(sections, "migration")))
        return judged("pending", `The schema changes (${(0,plural/* listFirst */.r)(changes.schema.because.map(({ value }) => value))}), but ${path} has no section "Migration" that says how the old release runs on it; forward-only must be signed.`);
    const environments = policy.environments.filter(production/* isProduction */.K);
    const commandless = environments.filter(({ rollback, deploy }) => rollback === undefined && deploy === undefined);
    const needsCommand = (0,requirement/* readTextSetting */.Mu)(rule, "command", "policy") !== "input";
    if (environments.length === 0)
        return judged("pending", "The policy has no production environment to bring back.");
    if (needsCommand && commandless.length > 0)
        return judged("pending", `The policy configures no rollback (or deploy) command for ${(0,plural/* listFirst */.r)(commandless.map(({ name }) => name))}.`);
    if (facts.release.previous === null)
        return judged("pass", `${path} is complete; a first release has nothing to go back to.`);
    if (!facts.deployments.ok)
        return (0,requirement/* unreadable */.O$)("The deployments", facts.deployments.failure);
    const deployments = facts.deployments.value;
    const histories = environments
        .flatMap(listPlaces)
        .map(({ environment, target }) => (0,release_history/* readHistory */.Lu)(deployments, { environment, target, service: policy.service ?? null }));
    const section = (0,document_text/* findSection */.rv)(sections, headings[0] ?? "target") ?? "";
    const target = judgeTarget({ facts, pattern: policy.tag, path, section, histories });
    return judged(target.verdict, target.explanation);
};
/** Null: the policy asks for no drill, or each is young and fast enough. A first release has nothing to rehearse with. */
function judgeDrills(facts, { policy, rule }) {
    const asked = policy.environments.flatMap((environment) => {
        const { drill } = environment;
        return drill === undefined ? [] : listPlaces(environment).map((place) => ({ ...place, drill }));
    });
    if (asked.length === 0 || facts.release.previous === null)
        return null;
    if (!facts.deployments.ok)
        return (0,requirement/* unreadable */.O$)("The deployments, which hold the drills,", facts.deployments.failure);
    const deployments = facts.deployments.value;
    const unmet = asked.flatMap(({ name, environment, target, drill }) => {
        const drills = readDrills(deployments, { environment, target, service: policy.service ?? null });
        const why = explainDrill(judgeDrill(drills, drill, Date.parse(facts.now)), name);
        const limits = `the policy asks for one younger than ${drill["max-age"]} that recovers within ${drill["max-recovery"]}`;
        return why === null ? [] : [{ name, why: `${why}; ${limits}.` }];
    });
    if (unmet.length === 0)
        return null;
    return {
        verdict: "fail",
        explanation: unmet.map(({ why }) => why).join(" "),
        evidence: [],
        remedy: {
            who: rule.role,
            what: `Run the rollback action with \`drill: true\` in ${(0,plural/* listFirst */.r)(unmet.map(({ name }) => name))}, then preflight again.`,
        },
    };
}
/** Each target of an environment is brought back by itself, so each has a release to go back to and drills of its own. */
function listPlaces({ name, targets }) {
    if (targets.length === 0)
        return [{ name, environment: name, target: null }];
    return targets.map((target) => ({ name: `${name}/${target}`, environment: name, target }));
}
function explainDrill(verdict, environment) {
    switch (verdict.kind) {
        case "met":
            return null;
        case "missing":
            return `No rollback drill is recorded in ${environment}`;
        case "too-old":
            return `The newest rollback drill in ${environment} is of ${verdict.drill.at.slice(0, 10)}`;
        case "too-slow":
            return `The rollback drill of ${verdict.drill.at.slice(0, 10)} in ${environment} recovered in ${(0,duration/* renderDuration */.P)(verdict.drill.recoveryMs)}`;
    }
}
function judgeTarget({ facts, pattern, path, section, histories }) {
    const judged = (verdict, explanation) => ({ verdict, explanation });
    const named = listWords(section).flatMap((word) => {
        // A number alone is a number of minutes sooner than a release.
        const parsed = /^\d+$/.test(word) ? undefined : ((0,version/* parseTag */.ED)(word, pattern) ?? (0,version/* parseVersion */.ot)(word, pattern));
        return parsed === undefined ? [] : [parsed.version];
    });
    if (named.length === 0)
        return judged("pending", `${path} names no earlier release to go back to.`);
    const known = new Set(facts.tags.flatMap(({ name }) => (0,version/* parseTag */.ED)(name, pattern)?.version ?? []));
    const unknown = named.filter((version) => !known.has(version));
    if (unknown.length === named.length)
        return judged("fail", `${path} names ${(0,plural/* listFirst */.r)(unknown)}, which does not exist as a tag.`);
    const candidates = named.filter((version) => known.has(version) && version !== facts.release.version);
    const reachesBack = (release, history) => release.verified && !history.quarantined.has(release.sha) && isTagged(facts, release);
    const good = candidates.filter((version) => histories.every((history) => history.succeeded.some((release) => release.version === version && reachesBack(release, history))));
    if (good.length > 0)
        return judged("pass", `${path} goes back to ${good[0]}, which was deployed and verified.`);
    const quarantined = candidates.filter((version) => histories.some((history) => history.succeeded.some((release) => release.version === version && history.quarantined.has(release.sha))));
    if (candidates.length > 0 && quarantined.length === candidates.length)
        return judged("fail", `${path} goes back to ${(0,plural/* listFirst */.r)(quarantined)}, which was itself rolled back.`);
    const best = histories[0]?.succeeded.find((release) => release.sha !== facts.release.sha && reachesBack(release, histories[0]));
    return judged("pending", `${(0,plural/* listFirst */.r)(candidates.length > 0 ? candidates : named)}, which ${path} names, was never deployed and verified in production${best === undefined ? "; no release was" : `; ${best.version} was`}.`);
}
/** What may be a tag or a version; a tag is no longer than this. */
function listWords(section) {
    const words = section.split(/[^A-Za-z0-9._+@/-]+/).filter((word) => word.length <= 255);
    return [...new Set(words.map((word) => word.replace(/^[._+/-]+|(?<![^A-Za-z0-9])[^A-Za-z0-9]+$/g, "")))].filter((word) => word !== "");
}
function isTagged(facts, release) {
    return facts.tags.some(({ name, sha }) => name === release.tag && sha === release.sha);
}
/** `@ada`, `#ops` and `112` are contacts: a section is empty when it holds no letter and no digit. */
function isEmpty(section) {
    return section === undefined || !/[\p{L}\p{N}]/u.test(section);
}
function isNothing(section) {
    return section === undefined || section.length < 15 || /^(?:none|no|n\/a|not applicable|nothing)\b/i.test(section);
}


/***/ }),

/***/ 90965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ SMOKE_FILE),
/* harmony export */   r: () => (/* binding */ smokeTests)
/* harmony export */ });
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80110);
/* harmony import */ var _release_production_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99186);
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75313);
/* harmony import */ var _document_text_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84043);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);
/** Smoke tests: probes are prepared for production, and none failed for this commit where it already runs. */





/** Where a manifest of tests lies unless `settings.file` says otherwise. */
const SMOKE_FILE = "docs/smoke-tests.md";
const smokeTests = {
    id: "smoke-tests",
    title: "Smoke tests prepared",
    guide: { line: 22, text: "Smoke tests prepared" },
    why: "A deployment that nothing looks at is finished only in name.",
    wants: ["deployments", "files"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        const staged = policy.environments.filter((environment) => !(0,_release_production_ts__WEBPACK_IMPORTED_MODULE_0__/* .isProduction */ .K)(environment));
        const production = policy.environments.filter(_release_production_ts__WEBPACK_IMPORTED_MODULE_0__/* .isProduction */ .K);
        const probes = production.flatMap(({ smoke }) => smoke);
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "file", SMOKE_FILE);
        const file = facts.files[path];
        const listed = file?.ok && file.value !== null ? countListed(file.value) : 0;
        const mustRun = rule.settings["require-run"] === true;
        if (facts.deployments.ok) {
            const here = facts.deployments.value.filter(({ sha, payload, environment }) => sha === facts.release.sha &&
                payload !== null &&
                payload.service === (policy.service ?? null) &&
                staged.some(({ name }) => name === environment));
            const latest = [...here].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id)[0];
            const status = latest === undefined ? undefined : findFailure(latest);
            if (latest !== undefined && status !== undefined)
                return {
                    verdict: "fail",
                    explanation: `This commit failed on ${latest.environment}: ${status.description || status.state}.`,
                    evidence: [],
                    remedy: {
                        who: rule.role,
                        what: `Find out what failed on ${latest.environment} and release a fixed commit.`,
                    },
                };
            if (mustRun && !here.some((deployment) => deployment.statuses.some(({ state }) => state === "success")))
                return {
                    verdict: "pending",
                    explanation: `The smoke tests have not passed for this commit on ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(staged.map(({ name }) => name)) || "any stage"}.`,
                    evidence: [],
                    remedy: { who: rule.role, what: "Deploy this commit to the stage first." },
                };
        }
        else if (mustRun)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)("The deployments", facts.deployments.failure);
        if (probes.length > 0)
            return {
                verdict: "pass",
                explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(probes.length, "probe")} for production: ${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(probes.map(({ name }) => name))}.`,
                evidence: [],
            };
        if (listed > 0)
            return {
                verdict: "pass",
                explanation: `${(0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U)(listed, "test")} in ${path}.`,
                evidence: [{ label: path, url: "" }],
            };
        if (file !== undefined && !file.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`The file ${path}`, file.failure);
        return {
            verdict: "pending",
            explanation: `No probe under \`smoke:\` of production, and no test in ${path}: zero tests prove nothing.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: "Add at least one probe under `environments[].smoke` in the policy, or sign what will be tested by hand.",
            },
        };
    },
};
/**
 * The status that says why a deployment failed; undefined: it did not. A rollback of one target is an `inactive` status, which
 * another may follow.
 */
function findFailure(deployment) {
    const latest = (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .latestStatus */ .Ux)(deployment);
    if (latest?.state === "failure" || latest?.state === "error")
        return latest;
    if (!(0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .isQuarantining */ .Gj)(deployment, null))
        return undefined;
    return (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .orderStatuses */ .xi)(deployment.statuses).findLast(({ description }) => description.startsWith("rolled back"));
}
/** List items of the manifest that say something. */
function countListed(markdown) {
    return ([...(0,_document_text_ts__WEBPACK_IMPORTED_MODULE_4__/* .readSections */ .jn)(markdown).values()].join("\n").match(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S.{5,}$/gm)?.length ?? 0);
}


/***/ }),

/***/ 66636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ UX_FILE),
/* harmony export */   c: () => (/* binding */ uxReview)
/* harmony export */ });
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48123);
/* harmony import */ var _document_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84043);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);
/** UX review and usability testing: a dated, filled-in record of both lies at the commit. */



/** Where the record lies unless `settings.file` says otherwise. */
const UX_FILE = "docs/ux-review.md";
const DAY = 86_400_000;
const uxReview = {
    id: "ux-review",
    title: "UX review and usability testing",
    guide: { line: 15, text: "UX review and usability testing completed for user-facing changes" },
    why: "Whether people can use it is not seen by those who built it.",
    wants: ["files"],
    signatureOnly: false,
    excludesAuthors: true,
    judge: (facts, { rule }) => {
        const path = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "file", UX_FILE);
        const file = facts.files[path];
        const write = {
            who: rule.role,
            what: `Write \`${path}\` with \`Date: YYYY-MM-DD\`, a section "Design review" and a section "Usability testing", or sign.`,
        };
        if (file !== undefined && !file.ok)
            return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`The file ${path}`, file.failure);
        if (file === undefined || file.value === null)
            return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy: write };
        const evidence = [{ label: path, url: "" }];
        const sections = (0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .readSections */ .jn)(file.value);
        const empty = ["design review", "usability test"].filter((words) => !(((0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .findSection */ .rv)(sections, words) ?? "").length >= 20));
        if ((0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .hasTemplateText */ .kI)(file.value))
            return { verdict: "fail", explanation: `${path} still holds template text.`, evidence, remedy: write };
        if (empty.length > 0)
            return {
                verdict: "fail",
                explanation: `${path} says nothing under ${empty.join(" and ")}.`,
                evidence,
                remedy: write,
            };
        const date = (0,_document_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .findDate */ .OJ)(file.value);
        const now = Date.parse(facts.now);
        if (date === undefined || date > now + DAY)
            return {
                verdict: "fail",
                explanation: `${path} has no date in the past (\`Date: YYYY-MM-DD\`).`,
                evidence,
                remedy: write,
            };
        const maxAge = (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)((0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "max-age", "90d")) ?? 90 * DAY;
        if (now - date > maxAge)
            return {
                verdict: "stale",
                explanation: `The study in ${path} is of ${new Date(date).toISOString().slice(0, 10)}, older than ${Math.floor(maxAge / DAY)} days.`,
                evidence,
                remedy: { who: rule.role, what: `Test the changed screens again and date \`${path}\`, or sign.` },
            };
        return {
            verdict: "pass",
            explanation: `Design review and usability testing of ${new Date(date).toISOString().slice(0, 10)} in ${path}.`,
            evidence,
        };
    },
};


/***/ }),

/***/ 94150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R7: () => (/* binding */ decodeHidden),
/* harmony export */   oP: () => (/* binding */ HIDDEN_JSON)
/* harmony export */ });
/* unused harmony export encodeHidden */
/** JSON as it stands in our hidden comments: text that Markdown hides, no reader can break and no value can end. */
/** Matches what `encodeHidden` gives. Base64 holds no `-`: two of them end a comment for some readers of HTML. */
const HIDDEN_JSON = "[A-Za-z0-9+/=]+";
/** A value of JSON as one word of base64. */
function encodeHidden(value) {
    return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}
/** Far deeper than what we write. What walks a value calls itself once a level. */
const DEPTH_LIMIT = 100;
/** The value; throws when the text holds none, or one that is nested deeper than any of ours. White space inside is passed over. */
function decodeHidden(text) {
    const json = Buffer.from(text.replace(/\s+/g, ""), "base64").toString("utf8");
    const value = JSON.parse(json);
    if (measureDepth(json) > DEPTH_LIMIT)
        throw new SyntaxError(`JSON is nested deeper than ${DEPTH_LIMIT} levels`);
    return value;
}
/** Levels of arrays and objects. Linear for JSON alone, in which every string ends. */
function measureDepth(json) {
    let depth = 0;
    let most = 0;
    for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
        if (sign === "[" || sign === "{")
            depth += 1;
        else if (sign === "]" || sign === "}")
            depth -= 1;
        most = Math.max(most, depth);
    }
    return most;
}


/***/ }),

/***/ 26323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readWord)
/* harmony export */ });
/** Text of values that somebody else wrote as JSON or YAML. */
/** A text, number or truth value as it is written; empty for all else: a list has any depth, a map may have a `toString` of its own. */
function readWord(value) {
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}


/***/ })

};
