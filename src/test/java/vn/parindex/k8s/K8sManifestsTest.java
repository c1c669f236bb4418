package vn.parindex.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The files themselves: each is one object of known fields, and each is used. Needs no kustomize. */
class K8sManifestsTest {

    private static final Path K8S = Path.of("k8s");

    @Test
    void everyFileIsOneObjectOfKnownFieldsOnly() {
        assertThat(Manifests.listFiles(K8S)).hasSizeGreaterThan(30).allSatisfy(file -> assertThat(Manifests.read(file))
                .isNotNull());
    }

    @Test
    void readingRefusesUnknownFieldsRepeatedFieldsAndUnknownKinds() {
        var account = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: parindex\n";
        assertThatThrownBy(() -> Manifests.parse(account + "  nmae: x\n")).hasMessageContaining("nmae");
        assertThatThrownBy(() -> Manifests.parse(account + "kind: Pod\n")).hasMessageContaining("kind");
        assertThatThrownBy(() -> Manifests.parse(account + "---\n" + account)).hasMessageContaining("2 documents");
        assertThatThrownBy(() -> Manifests.parse("apiVersion: v2\nkind: Pod\n")).hasMessageContaining("v2/Pod");
        var cluster = "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: x\nspec:\n  instances: 3\n"
                + "  storage:\n    size: 1Gi\n";
        assertThatThrownBy(() -> Manifests.parse(cluster + "  instance: 3\n")).hasMessageContaining("instance");
        assertThatThrownBy(() -> Manifests.parse(cluster.replace("1Gi", "many")))
                .hasMessageContaining("size");
    }

    @Test
    void everyKustomizationListsAllFilesBesideItAndNoOther() {
        var folders = Manifests.listFiles(K8S).stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(folders).hasSize(4).allSatisfy(folder -> {
            var kustomization = Manifests.read(folder.resolve("kustomization.yaml"), Kustomization.class);
            var listed = new TreeSet<String>();
            kustomization.getResources().stream()
                    .filter(each -> each.endsWith(".yaml"))
                    .forEach(listed::add);
            kustomization.getPatches().forEach(patch -> listed.add(patch.getPath()));
            var present = new TreeSet<String>();
            Manifests.listFiles(folder)
                    .forEach(file -> present.add(folder.relativize(file).toString()));
            present.remove("kustomization.yaml");
            assertThat(listed).isEqualTo(present);
        });
    }

    @Test
    void eachOverlayHasItsOwnImageForItsKindOfDatabase() {
        assertThat(Path.of("k8s/overlays").toFile().list())
                .as("traced is production, but for its traces")
                .filteredOn(overlay -> !overlay.equals("traced"))
                .extracting(overlay -> overlay, overlay -> Manifests.read(
                                Path.of("k8s/overlays", overlay, "kustomization.yaml"), Kustomization.class)
                        .getImages()
                        .get(0)
                        .getNewTag())
                .containsExactlyInAnyOrder(tuple("demo", "0.1.0"), tuple("production", "0.1.0-postgresql"));
    }
}
