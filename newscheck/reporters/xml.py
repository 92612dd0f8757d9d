"""What the XML reporters share."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from newscheck.reporters.passages import visible

SubElement = ET.SubElement


def attributes(**values: object) -> dict[str, str]:
    """Attributes of an element; characters that XML forbids are made visible."""
    return {key.rstrip("_"): visible(str(value)) for key, value in values.items()}


def document(root: ET.Element) -> str:
    """The whole document, indented, with its declaration."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
