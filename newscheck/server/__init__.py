"""newscheck inside an editor: a language server (LSP 3.17) for drafts in plain text and Markdown."""
