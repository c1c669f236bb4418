package vn.parindex.http.contract;

/** What parameters of several reads mean, in the words of the contract. */
public final class ParameterTexts {

    public static final String INDICATORS =
            "Codes of indices or components, separated by commas; par-index.* stands for all components";

    public static final String POPULATIONS = "Only these populations, separated by commas";

    public static final String UNITS =
            "Only these units: ids, names, codes or abbreviations; a renamed unit stands for its whole series";

    public static final String ON = "A day that tells units of one name or code apart";

    public static final String ON_IN_YEAR =
            "A day that tells units of one name or code apart; 31 December of the year unless given";

    public static final String REGION_OF_EACH_YEAR =
            "Only units of this region, as it holds on 31 December of each year";

    public static final String REGION = "Only units of this region, as it holds on 31 December of the year";

    public static final String YEARS = "2019, 2019,2021 or 2012..2024";

    public static final String STATES = "Only these states, separated by commas";

    public static final String SOURCE = "Only results that this document speaks of";

    public static final String POPULATION =
            "Who is ranked: province, ministry, region …; the first that the indicator is published for unless given";

    public static final String PARENT = "The unit whose members are ranked, for populations below the national level";

    public static final String ALTERNATIVES = "alternatives: what the other documents say of each result";

    public static final String LAYOUT =
            "wide: units down and years across, the figure and its state for each; tables only";

    private ParameterTexts() {}
}
