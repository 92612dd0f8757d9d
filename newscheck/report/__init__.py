"""What a run found, its score and its statistics; the names that the rest of the house uses."""

from newscheck.report.report import Fault, FileReport, Landmark, Report, Status, faults

__all__ = ["Fault", "FileReport", "Landmark", "Report", "Status", "faults"]
