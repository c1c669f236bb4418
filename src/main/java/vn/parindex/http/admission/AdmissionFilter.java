package vn.parindex.http.admission;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

/**
 * Lets nobody to an operation but those whom it is for, before anything of the request is looked at but its address: no operation can
 * forget to ask. One that does not say whom it is for is for nobody (ADR 025).
 */
@Singleton
class AdmissionFilter {

    private static final Logger LOG = Logger.getLogger(AdmissionFilter.class);

    private final Gate gate;

    AdmissionFilter(Gate gate) {
        this.gate = gate;
    }

    /** After {@code InquiryFilter}, so that a refusal is told in the client's language; before everything else. */
    @ServerRequestFilter(priority = Priorities.USER - 900)
    void admit(ResourceInfo resource) {
        Admission admission = Admission.find(resource.getResourceMethod()).orElseThrow(() -> {
            LOG.errorf("%s says neither @Needs nor @Open", resource.getResourceMethod());
            return ProblemException.of(
                    ProblemType.FORBIDDEN,
                    Text.of(
                            "Thao tác này chưa được mở cho ai: dịch vụ không nêu ai được dùng nó.",
                            "This operation is open to nobody: the service does not say whom it is for."));
        });
        admission.needed().ifPresent(gate::admit);
    }
}
