"""Tags as Nikola has them, without a feed for each."""

from nikola.plugins.task import tags


# Nikola takes the one plugin class that it finds among a module's names: the other one is not to be imported by name.
class TagsWithoutFeeds(tags.ClassifyTags):
    name = "tags_without_feeds"
    always_disable_rss = True
    always_disable_atom = True
