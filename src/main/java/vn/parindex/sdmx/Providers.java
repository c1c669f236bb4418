package vn.parindex.sdmx;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.http.problem.Fault;
import vn.parindex.sdmx.structure.Maintained;

/** Who provides the data: we alone. */
final class Providers {

    private static final Set<String> KNOWN = Set.of(
            "all", "*", Maintained.AGENCY, Maintained.AGENCY + "," + Maintained.AGENCY, "all," + Maintained.AGENCY);

    private Providers() {}

    static void check(String provider, Consumer<Fault> faults) {
        if (!KNOWN.contains(provider)) {
            faults.accept(Fault.path(
                            "provider",
                            provider,
                            "unknown-provider",
                            "Mọi dữ liệu ở đây do PARINDEX cung cấp; hãy dùng all.",
                            "All data here are provided by PARINDEX; use all.")
                    .suggesting(List.of("all", Maintained.AGENCY)));
        }
    }
}
