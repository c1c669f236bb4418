package vn.parindex.k8s;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads Kubernetes manifests the way the API server does in strict mode: what it does not know, it refuses. */
final class Manifests {

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1/CronJob", CronJob.class),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("kustomize.config.k8s.io/v1beta1/Kustomization", Kustomization.class));

    /** What is none of Kubernetes' own: the fields that are used here, as the documentation of each operator gives them. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "postgresql.cnpg.io/v1/Cluster", "cluster",
            "postgresql.cnpg.io/v1/ScheduledBackup", "scheduled-backup",
            "barmancloud.cnpg.io/v1/ObjectStore", "object-store",
            "gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy", "backend-traffic-policy");

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new WithoutCatchAll())
            .build();

    /** The model classes keep unknown fields in a catch-all map; without it they are faults. */
    private static final class WithoutCatchAll extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return annotated.getAnnotated().toString().contains(GenericKubernetesResource.class.getName());
        }
    }

    private Manifests() {}

    /** Every YAML file below this folder, sorted. */
    static List<Path> listFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one object of this file; throws for an unknown field, a field given twice, a second document, an unknown kind. */
    static Object read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    static Object parse(String yaml) throws IOException {
        var documents =
                YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll();
        if (documents.size() != 1) {
            throw new IOException(documents.size() + " documents in one file");
        }
        var tree = documents.get(0);
        return object(tree);
    }

    /** Every object of what kustomize puts out, each read as strictly. */
    static List<HasMetadata> parseAll(String yaml) throws IOException {
        var objects = new ArrayList<HasMetadata>();
        for (var tree :
                YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll()) {
            objects.add((HasMetadata) object(tree));
        }
        return objects;
    }

    private static Object object(JsonNode tree) throws IOException {
        var kind = tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
        if (SCHEMAS.containsKey(kind)) {
            var faults = schema(SCHEMAS.get(kind)).validate(tree);
            if (!faults.isEmpty()) {
                throw new IOException(kind + ": " + faults);
            }
            return YAML.treeToValue(tree, GenericKubernetesResource.class);
        }
        if (!KINDS.containsKey(kind)) {
            throw new IOException("no kind " + kind);
        }
        return YAML.treeToValue(tree, KINDS.get(kind));
    }

    private static JsonSchema schema(String name) throws IOException {
        try (var in = Manifests.class.getResourceAsStream("/k8s/" + name + ".schema.yaml")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(YAML.readTree(in));
        }
    }

    static <T> T read(Path file, Class<T> type) {
        return type.cast(read(file));
    }
}
