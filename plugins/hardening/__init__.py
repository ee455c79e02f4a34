"""What protects readers: the policy, the seal on every page, the rules for what may be published."""
