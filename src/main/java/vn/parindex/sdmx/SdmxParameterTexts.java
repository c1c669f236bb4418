package vn.parindex.sdmx;

/** What parameters of several reads mean, in the words of the contract. */
final class SdmxParameterTexts {

    static final String CONTEXT = "dataflow, or * for any";

    static final String AGENCY = "The agency that maintains the flow, or *";

    static final String FLOW = "Id of the flow, or * for the one that holds everything";

    static final String VERSION = "Its version, or *";

    static final String KEY =
            "Codes of the dimensions, separated by dots, * for everything; several keys by commas; parts at the end may be left out: A.sipas";

    static final String FLOW_REFERENCE = "ID, AGENCY,ID or AGENCY,ID,VERSION of a data flow";

    static final String CHANGED_AFTER = "Only what changed after this moment";

    static final String REFERENCES = "What else to tell: none, codelist, datastructure, dataflow, conceptscheme, all";

    static final String FIRST = "At most so many of each series, from its beginning";

    static final String LAST = "At most so many of each series, from its end";

    static final String END = "Last period";

    private SdmxParameterTexts() {}
}
