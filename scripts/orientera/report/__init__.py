"""From a Report to text: one file a format, nothing read and nothing printed."""
