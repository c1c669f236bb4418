package vn.parindex.http.contract;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import vn.parindex.http.BasePath;
import vn.parindex.http.request.BaseUrl;

/** Names in the contract that is served the path that an installation is below; the committed one knows of no installation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ContractServers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        // Asked for here, because the contract may be put together before any other bean.
        String root = Arc.container().instance(BaseUrl.class).get().of("");
        if (!BasePath.of("").isEmpty()) {
            contract.setServers(List.of(OASFactory.createServer().url(root)));
        }
    }
}
