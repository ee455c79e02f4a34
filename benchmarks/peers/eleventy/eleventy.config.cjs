// Eleventy with the same pages and feeds: lists and feeds are collections, paginated one by one.
const footnotes = require("markdown-it-footnote");
const definitions = require("markdown-it-deflist");
const abbreviations = require("markdown-it-abbr");

const LISTED = 20;
const FED = 50;
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

function newest(api) {
  return api.getFilteredByGlob("content/articles/**/*.md").reverse();
}

// Values of a field, each with its articles, newest first.
function groups(articles, field) {
  const found = new Map();
  for (const article of articles) {
    for (const value of [field(article)].flat()) {
      if (!found.has(value)) found.set(value, []);
      found.get(value).push(article);
    }
  }
  return [...found].map(([value, members]) => ({ value, articles: members }));
}

const day = (article) => DAY.format(article.date);

const TAXONOMIES = {
  columns: (article) => article.data.column,
  organisations: (article) => article.data.organisation,
  tags: (article) => article.data.subjects,
  years: (article) => day(article).slice(0, 4),
  months: (article) => day(article).slice(0, 7),
};

function title(kind, value, data) {
  return data[kind]?.[value] ?? value;
}

// One entry for each page of each list.
function lists(articles) {
  return Object.entries(TAXONOMIES).flatMap(([kind, field]) =>
    groups(articles, field).flatMap(({ value, articles: members }) => {
      const pages = Math.ceil(members.length / LISTED);
      const address = (number) => `/${kind}/${value}/` + (number > 1 ? `page/${number}/` : "");
      return Array.from({ length: pages }, (_, index) => ({
        title: title(kind, value, members[0].data),
        articles: members.slice(index * LISTED, (index + 1) * LISTED),
        number: index + 1,
        pages,
        address: address(index + 1),
        newer: index > 0 ? address(index) : null,
        older: index + 1 < pages ? address(index + 2) : null,
      }));
    }),
  );
}

function overviews(articles) {
  return Object.entries(TAXONOMIES).map(([kind, field]) => ({
    kind,
    terms: groups(articles, field)
      .map(({ value, articles: members }) => ({
        title: title(kind, value, members[0].data),
        address: `/${kind}/${value}/`,
        count: members.length,
      }))
      .sort((one, other) => (one.title < other.title ? -1 : 1)),
  }));
}

function feeds(articles) {
  const ofTerms = ["columns", "organisations"].flatMap((kind) =>
    groups(articles, TAXONOMIES[kind]).map(({ value, articles: members }) => ({
      title: title(kind, value, members[0].data),
      address: `/${kind}/${value}/`,
      articles: members.slice(0, FED),
    })),
  );
  return [{ title: "示例县关工委", address: "/", articles: articles.slice(0, FED) }, ...ofTerms];
}

module.exports = function (config) {
  config.amendLibrary("md", (markdown) => markdown.use(footnotes).use(definitions).use(abbreviations));
  config.addPassthroughCopy("css");
  config.addCollection("articles", newest);
  config.addCollection("lists", (api) => lists(newest(api)));
  config.addCollection("overviews", (api) => overviews(newest(api)));
  config.addCollection("feeds", (api) => feeds(newest(api)));
  config.addFilter("day", (date) => DAY.format(date));
  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("rfc", (date) => date.toUTCString());
  return {
    dir: { input: ".", includes: "_includes", data: "content/_data", output: "output" },
    markdownTemplateEngine: false,
  };
};
