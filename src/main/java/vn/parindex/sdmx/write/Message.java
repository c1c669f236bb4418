package vn.parindex.sdmx.write;

/** What an address of SDMX answers: data or structures. */
public sealed interface Message permits DataMessage, StructureMessage {}
