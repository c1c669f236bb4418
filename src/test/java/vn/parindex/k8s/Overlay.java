package vn.parindex.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What one overlay puts into a cluster, as kustomize builds it. */
record Overlay(String name, List<HasMetadata> objects) {

    private static final Map<String, Optional<Overlay>> BUILT = new ConcurrentHashMap<>();

    @Override
    public String toString() {
        return name;
    }

    /** All overlays; empty where the machine has no kustomize. */
    static Stream<Overlay> all() {
        return Stream.of("demo", "production", "traced").flatMap(name -> find(name).stream());
    }

    private static Optional<Overlay> find(String name) {
        return BUILT.computeIfAbsent(name, overlay -> {
            var folder = Path.of("k8s/overlays", overlay).toString();
            return built("kustomize", "build", folder)
                    .or(() -> built("kubectl", "kustomize", folder))
                    .map(yaml -> new Overlay(overlay, parsed(yaml)));
        });
    }

    private static List<HasMetadata> parsed(String yaml) {
        try {
            return Manifests.parseAll(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Optional<String> built(String... command) {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            // Not on this machine.
            return Optional.empty();
        }
        try (var out = process.getInputStream()) {
            var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
            return Optional.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + kind.getSimpleName() + " " + name));
    }

    /** What its workloads make pods of. */
    List<PodTemplateSpec> pods() {
        return Stream.concat(
                        all(Deployment.class).stream()
                                .map(each -> each.getSpec().getTemplate()),
                        all(CronJob.class).stream().map(each -> each.getSpec()
                                .getJobTemplate()
                                .getSpec()
                                .getTemplate()))
                .toList();
    }

    List<Container> containers() {
        return pods().stream()
                .flatMap(pod -> Stream.concat(
                        pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream()))
                .toList();
    }
}
