/**
 * Every collection a rule may name in `fact`, with its fields and what they mean. The gatherers are typed by it, rule
 * files are checked against it, and the rules reference is written from it.
 */
export const factCatalogue = {
  homepage: {
    about:
      "Dated entries on the homepage, at or before the as-of date; where it prints no date, its stored visits up to this run's.",
    fields: {
      title: "Text of the entry; null for a visit.",
      date: "Printed date, YYYY-MM-DD; null for a visit.",
      visited: "Day of the visit; null for an entry.",
      unchanged:
        "True when the main content at the visit was what it is now; null where a script fills it, and for an entry.",
    },
  },
  columns: {
    about: "Columns of the site: from its navigation, breadcrumbs and the shape of its pages.",
    fields: {
      name: "Name as printed.",
      kind: "One of the column kinds: news, notice, policy, message, service, …",
      depth: "Clicks from the first page.",
      firstLevel:
        "True for a column of the main navigation's top two levels; null where no navigation was read.",
      items: "Rows found.",
      dated: "Rows that carry a date.",
      newest: "Newest date at or before the as-of date; null where none is printed.",
      empty: "True for a column without content; null where it cannot be told.",
      emptyWhy: "notice, silent, placeholder, redirect or script-filled; null where it is not empty.",
      isRead: "False where the column is named but its page could not be read.",
      total: "How many items it says it holds; null where it says nothing, or a script does.",
      showsTotal: "True when the column shows how many items it holds; null where a script may show it.",
      sameNameAs: "How many other columns bear the same name in the same section, or on the site itself.",
      serverRendered: "True when its rows stand in the page itself; null where none were read.",
    },
  },
  messages: {
    about: "Letters and questions of the public in consultation columns.",
    fields: {
      title: "Title as printed.",
      asked: "Day it was asked.",
      answered: "Day it was answered; null where none is printed.",
      status: "State as printed.",
      isAnswered: "null where neither a state nor an answer tells.",
      forwardedOnly: "True when the reply only forwards the letter.",
      answeredBy: "Who answered, as printed.",
      pageRead: "True when the letter's own page was read.",
      replyWorkdays: "Workdays from the question to the answer; null outside the known calendar.",
      waitingWorkdays: "Workdays an open letter has waited; null for any other.",
      usedWorkdays: "Workdays to the answer or, of an open letter, to the as-of date.",
    },
  },
  "message-columns": {
    about: "Consultation channels: mailbox forms, message lists and the entries that lead to them.",
    fields: {
      kind: "form, list or entry.",
    },
  },
  links: {
    about: "Every address the site's pages name, looked at once.",
    fields: {
      kind: "page, resource, external or external-resource.",
      dead: "True for dead, false for answered, null for blocked, unconfirmed or never looked at.",
      fate: "ok, dead, blocked, unconfirmed or unseen.",
      reason: "Why, from the closed list of reasons.",
      status: "HTTP status; null where nothing was answered.",
      text: "Anchor text at the first referrer.",
      onHomepage: "True when the first page names it.",
      government: "True for .gov.cn and .政务 hosts.",
      host: "Host it names.",
      finalHost: "Host that answered in the end; null where nobody did.",
      targetTitle: "Title of the page it leads to, where that was read.",
      toParent: "True when it leads to the listed parent portal; null where none is listed.",
      filing: "True for the hosts of filings, the emblem and error reports: links of every footer.",
      isAttachment: "True for a document by its ending.",
    },
  },
  "link-targets": {
    about: "Links to other sites whose page is not, or no longer, what a public body would link to.",
    fields: {
      target:
        "for-sale (a parked domain), vice (gambling or pornography) or other-domain (a redirect to a stranger's domain).",
      text: "Anchor text at the first referrer.",
      onHomepage: "True when the first page names it.",
      host: "Host it names.",
      finalHost: "Host that answered in the end.",
      targetTitle: "Title of the page it leads to, where that was read.",
    },
  },
  identifiers: {
    about: "Footer identifiers on sampled pages: the homepage, a column, two articles, a message page.",
    fields: {
      identifier: "partyEmblem, siteCode, icp, police, sponsor, contact, errorReport, siteMap, …",
      page: "home, column, article or message.",
      found: "null where the document alone cannot tell, or where a link 联系我们 stands for the contact.",
      value: "As printed.",
    },
  },
  "identifier-comparisons": {
    about: "The places where an identifying value stands, compared with one another and with the site list.",
    fields: {
      comparison: "id-x-1 … id-x-15.",
      same: "null where a side is unknown.",
      left: "Value on one side.",
      right: "Value on the other side.",
      weight: "deduct, advisory or assisted.",
    },
  },
  ads: {
    about: "Commercial advertisements seen on pages.",
    fields: { kind: "ad-network, floating, banner, text-link, iframe or vendor.", target: "Where it leads." },
  },
  tampering: {
    about: "Signs of tampering seen on pages, and links that lead to gambling or pornography.",
    fields: { kind: "hidden-links, replaced-title, …; risky-link for such a link.", technique: "T1 … T19." },
  },
  privacy: {
    about: "Personal numbers printed on pages, masked.",
    fields: { kind: "id-card, mobile or bank-card.", masked: "The number, masked." },
  },
  words: {
    about: "Hits of word lists.",
    fields: { list: "Id of the list.", word: "The word.", suggestion: "What it should read." },
  },
  articles: {
    about: "Articles that were read.",
    fields: {
      title: "Title.",
      publishedAt: "Day it was published, as printed.",
      metaDate: "Day its PubDate tag says.",
      datesAgree: "False when the printed and the tagged day differ by more than one day.",
      source: "来源 as printed.",
      author: "Author as printed.",
      hasAttachments: "True when files are attached.",
      hasTitleTag: "True when ArticleTitle is set.",
      hasDateTag: "True when PubDate is set.",
      hasSourceTag: "True when ContentSource is set.",
      lacksTags: "Which of these tags are not set, joined by commas; empty when all are.",
      lacks:
        "Which of source and publishedAt it does not print, joined by commas; empty when it prints both.",
      linksInterpretation: "True when it links to an interpretation.",
      linksPolicy: "True when it links to the document it interprets.",
      showsMap: "True when a map of China or of a region is shown.",
      mapApprovalNumber: "审图号 as printed.",
      archiveLabel: "已归档 as printed.",
      columnKind: "Kind of the column it stands in; null where unknown.",
      length: "Characters of text.",
      documentNumber: "发文字号 as printed.",
      sourceKind: "Whose source is named: own, government, media or other; null without one.",
      isRepost: "True when the source names another body than the site's own; null without one.",
      sourceIsOfficial:
        "True when the source is a public body or official media, false when it is a commercial portal, an account or a firm; null without one, or where it is merely unknown.",
      fontSizes: "Font sizes that its own markup sets.",
      isPolicy: "True for a policy document, by its number or its column.",
      isInterpretation: "True for an interpretation, by its title or its column.",
      inArchive: "True when it stands in an archive.",
      archivedAt: "Day the archive label names.",
    },
  },
  services: {
    about: "Service guides that were read.",
    fields: {
      title: "Title of the page.",
      missing: "How many of the eight key elements are missing.",
      lacks: "Which of them, joined by commas: name, basis, conditions, …",
      elements: "How many of the eight key elements stand on the page.",
      hasForm: "True when the page has a form.",
      downloads: "Files offered.",
    },
  },
  entries: {
    about: "Things a visitor looks for on the homepage: search, accessibility, language, login, …",
    fields: {
      entry: "search, accessibility, language, login, newMedia, parentPortal or openData.",
      found: "null where the document alone cannot tell.",
      value: "As printed.",
    },
  },
  pages: {
    about: "Pages that were read.",
    fields: {
      kind: "homepage, listing, article, …",
      title: "Text of <title>.",
      depth: "Clicks from the first page.",
      isHome: "True for the first page.",
      https: "True when it was answered over https.",
      durationMs: "From sending to the last byte.",
      needsRendering: "True when a script fills the page.",
      lang: "The lang attribute of <html>.",
      viewport: "The viewport tag.",
      images: "Images.",
      imagesWithoutAlt: "Images without a text alternative.",
      inputsWithoutLabel: "Form fields without a label.",
      hasSiteName: "True when the SiteName tag is set.",
      hasSiteDomain: "True when the SiteDomain tag is set.",
      hasSiteIDCode: "True when the SiteIDCode tag is set.",
      lacksSiteTags: "Which of SiteName, SiteDomain and SiteIDCode are not set, joined by commas.",
      hasColumnName: "True when the ColumnName tag is set.",
      hasColumnType: "True when the ColumnType tag is set.",
      altShare: "Share of its images that have a text alternative, 0 to 1; null without images.",
      simplifiedShare:
        "Share of simplified characters among those that differ from traditional ones, 0 to 1; null without any.",
      browserHint: "True when it says which browser or resolution it is made for.",
      leavingNotice: "True when it is made to tell a visitor who leaves the site; null where a script may.",
    },
  },
  site: {
    about: "The site itself: what the list says of it and what its first answer showed.",
    fields: {
      host: "Host served.",
      listedHost: "Host in the list.",
      scheme: "http or https.",
      kind: "portal, department or null.",
      name: "Name in the list.",
      title: "Title of the homepage.",
      siteName: "SiteName tag of the homepage.",
      siteCode: "Code in the list.",
      province: "Province in the list.",
      sponsor: "Sponsor in the list.",
      publicService: "Whether the body has a public service duty.",
      status: "normal, exception or closed.",
      reachable: "True when the homepage was read; null when it was blocked or not confirmed.",
      ipv6: "True when the host has an AAAA record; null when not looked up.",
      httpsWorks: "True when https answered with a trusted certificate; null when not tried.",
      certificateUntil: "Last day of the certificate.",
      pageHost: "True when the homepage stays on the listed host.",
      governmentSuffix: "True when the served host ends in .gov.cn or .政务.",
      isIp: "True when the host is an IP address.",
      hasPort: "True when the address names a port of its own.",
      path: "Path of the first page.",
      isWholeHost: "True when the first page is the front of its host, and not a part of another site.",
      parentHost: "Host of the listed parent portal.",
      underParent: "True when the host lies under the domain of the listed parent portal.",
      level: "Level in the list.",
      chineseDomain: "Chinese domain in the list.",
      chineseSuffix: "Its last label: 政务, 公益, …",
      chineseMatches: "True when its first label is the listed name or sponsor.",
      nameInTitle: "True when title or SiteName of the homepage hold the listed name.",
      sponsorInTitle: "True when they hold the listed name or sponsor.",
      nameInHeader:
        "True when the homepage's header holds the listed name in words; null where a picture may.",
      sponsorInHeader: "True when it holds the listed name or sponsor; null where a picture may.",
      simplified: "Share of simplified characters on the homepage, 0 to 1; null without any.",
      certificateDays: "Days the certificate is good for after the as-of date.",
      englishDomains: "Registered domains the site is listed under, served from or says to be its own.",
    },
  },
  probes: {
    about: "Availability samples of the week before the as-of time, from the probe ledger.",
    fields: {
      at: "When, RFC 3339.",
      day: "Day, YYYY-MM-DD.",
      ok: "False when it failed or took 15 s; null when it was blocked.",
      durationMs: "Time to the last byte.",
    },
  },
  offers: {
    about:
      "What a visitor should find: columns, services and entries, known by the name of a column, a menu item or a link. One item for each, found or not.",
    fields: {
      offer: "Which: overview, leaders, budget, foia-request, service, consultation, …",
      label: "What it is called, in Chinese.",
      found: "null where what would name it could not be read, or a script draws it.",
      name: "As printed.",
      alive: "False when its address is dead; null when it was not answered or not looked at.",
      empty: "True for a column without content; null where it cannot be told or is no column.",
      newest: "Newest date of its column at or before the as-of date.",
      count: "Rows of its column.",
      onHomepage: "True when the first page names it.",
      onlyMail: "True when nothing but an e-mail address is offered.",
      year: "Newest year that its column's rows name.",
    },
  },
  reports: {
    about:
      "Yearly tables and reports on the year before the as-of date. One item for each kind, found or not.",
    fields: {
      report: "site-work, supervision, foia, operation, sampling, self-check or evaluation.",
      year: "The year it must be about.",
      found: "null where the pages that might name it could not be read.",
      title: "As printed.",
      published: "Day it was published.",
      publishedDay: "Days from the end of that year to the day it was published: 20 January is 20.",
      asOfDay: "Days from the end of that year to the as-of date.",
      supervises:
        "True for a site of a province or a prefecture, whose government supervises others' sites; null where the list does not tell.",
      onHomepage: "True when the first page links to it.",
    },
  },
  notices: {
    about: "Notices about the life of the site: moving, pausing, a new domain, an outage, opening.",
    fields: {
      kind: "migration, temporary-offline, domain-change, outage or opening.",
      title: "As printed.",
      date: "Day it was published.",
      age: "Days from that day to the as-of date.",
      onHomepage: "True when the first page shows or links to it.",
    },
  },
  "site-map": {
    about: "Columns of the main navigation, looked for on the site map.",
    fields: { name: "Name of the column.", inSiteMap: "null where the site map could not be read." },
  },
  list: {
    about: "The site's row against the other rows of the site list.",
    fields: {
      sitesOfSponsor: "Sites of the same sponsor in normal state.",
      sitesWithCode: "Sites that are listed with the same site code.",
      sitesOnHost: "Sites whose first page lies on the same host.",
      regionHasPortal: "True when the list has a portal of the same region.",
      isCountyDepartment: "True for a department of a county, a township or a street.",
      isSystemSite: "True for a business system that is listed as a site.",
    },
  },
  manifest: {
    about: "The draw this run was made from, by the manifest of `sample`.",
    fields: { ratio: "Share drawn, 0 to 1.", drawn: "Sites drawn.", listed: "Sites they were drawn from." },
  },
  attachments: {
    about: "Files that articles and service pages offer.",
    fields: {
      from: "article or service.",
      text: "Its name, as printed.",
      dead: "True for dead, false for answered, null for blocked, unconfirmed or never looked at.",
      fate: "ok, dead, blocked, unconfirmed or unseen.",
      needsLogin: "True when a login page was answered instead of the file; null where nothing was answered.",
    },
  },
  interpretations: {
    about: "Policy documents and their interpretations, and whether each leads to the other.",
    fields: {
      side: "policy or interpretation.",
      title: "Title.",
      isOwn:
        "True when it names the site's own body as its source; false when the country's, a province's or the press; null where none is named, or it cannot be told whose it is.",
      linksOther: "True when it links to the other one.",
      linkedBack: "True when the other one links back; null where that one was not read.",
      publishedAt: "Day it was published.",
      otherPublishedAt: "Day the other one was published.",
      daysApart: "Days from the policy's day to the interpretation's.",
    },
  },
  "message-statistics": {
    about: "What the site says of its letters in numbers.",
    fields: {
      received: "Letters received.",
      answered: "Letters answered.",
      period: "The time it speaks of, as printed.",
    },
  },
  markings: {
    about: "Secrecy marks in the text of pages: candidates for a person.",
    fields: { mark: "As printed.", level: "绝密, 机密, 秘密 or 内部." },
  },
  patrol: {
    about: "Inspections of the site in this database, up to the as-of time.",
    fields: {
      at: "When it started, RFC 3339.",
      day: "Day, YYYY-MM-DD.",
      daysAgo: "Days before the as-of date.",
      state: "finished, stopped, interrupted or running.",
    },
  },
  nothing: {
    about: "No fact: the rule is decided by an attestation alone.",
    fields: {},
  },
} as const satisfies Record<string, FactEntry>;

interface FactEntry {
  readonly about: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type CollectionName = keyof typeof factCatalogue;
export type FieldOf<N extends CollectionName> = Extract<keyof (typeof factCatalogue)[N]["fields"], string>;
export const collectionNames = Object.keys(factCatalogue) as [CollectionName, ...CollectionName[]];

export const fieldsOf = (name: CollectionName): readonly string[] => Object.keys(factCatalogue[name].fields);
