"""An article on its way to a WeChat group, an official account, and a notice board."""
