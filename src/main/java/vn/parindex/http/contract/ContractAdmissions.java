package vn.parindex.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.parindex.http.admission.Needs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.admission.Role;

/** Writes into the contract whom each operation is for, as its {@link Needs} or {@link Open} says; before {@link ContractFilter}, which reads it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 100)
public class ContractAdmissions implements OASFilter {

    /** The role for programs that read the contract; what people read is in the description. */
    static final String EXTENSION = "x-required-role";

    private static final String SCHEME = "bearer";
    private static final Class<org.eclipse.microprofile.openapi.annotations.Operation> OPERATION =
            org.eclipse.microprofile.openapi.annotations.Operation.class;

    private final Map<String, Role> needed = new HashMap<>();

    /** @param code the index of the service's own classes */
    public ContractAdmissions(IndexView code) {
        for (AnnotationInstance needs : code.getAnnotations(Needs.class)) {
            Role role = Role.valueOf(needs.value().asEnum());
            Stream<MethodInfo> methods =
                    switch (needs.target().kind()) {
                        case METHOD -> Stream.of(needs.target().asMethod());
                        case CLASS ->
                            needs.target().asClass().methods().stream()
                                    .filter(method -> !method.hasDeclaredAnnotation(Needs.class)
                                            && !method.hasDeclaredAnnotation(Open.class));
                        default -> Stream.empty();
                    };
            methods.filter(method -> method.hasDeclaredAnnotation(OPERATION))
                    .forEach(method -> needed.put(id(method), role));
        }
    }

    private static String id(MethodInfo method) {
        var id = method.declaredAnnotation(OPERATION).value("operationId");
        return id == null ? method.name() : id.asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(this::tell));
    }

    private void tell(Operation operation) {
        Role role = needed.get(operation.getOperationId());
        if (role == null) {
            // What holds for the contract as a whole: a credential may come, and lets its bearer see drafts.
            return;
        }
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        operation.addExtension(EXTENSION, role.code());
        String sentence = "Needs the role `" + role.code() + "`.";
        String description = operation.getDescription();
        operation.setDescription(
                description == null || description.isBlank() ? sentence : description + " " + sentence);
    }
}
