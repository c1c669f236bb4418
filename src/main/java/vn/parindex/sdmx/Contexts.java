package vn.parindex.sdmx;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.http.problem.Fault;

/** In which context REST 2 names what data are asked for: a data flow, as there is nothing else that has any. */
final class Contexts {

    private Contexts() {}

    static void check(String context, Consumer<Fault> faults) {
        if (!Set.of("dataflow", "*").contains(context)) {
            faults.accept(Fault.path(
                            "context",
                            context,
                            "unknown-context",
                            "Ở đây chỉ có luồng dữ liệu: dataflow hoặc *.",
                            "Only data flows have data here: dataflow or *.")
                    .allowing(List.of("dataflow", "*")));
        }
    }
}
