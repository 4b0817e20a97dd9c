package io.breadthflow.lake.store.s3;

import io.breadthflow.lake.store.ObjectStore.StoredObject;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.Result;
import io.minio.messages.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists a bucket, page by page, from where the answer can begin. */
final class S3Listing {

    private static final int PAGE = 1_000;
    private static final int FEW = 10;

    private final MinioAsyncClient client;
    private final S3Requests requests;
    private final S3Location location;

    S3Listing(MinioAsyncClient client, S3Requests requests, S3Location location) {
        this.client = client;
        this.requests = requests;
        this.location = location;
    }

    List<StoredObject> below(String prefix) {
        ListObjectsArgs request = request(prefix, PAGE).recursive(true).build();
        return objects(prefix, request, object -> false);
    }

    List<StoredObject> from(String path) {
        return objects(path, startingAt(path, PAGE), object -> false).stream()
                .filter(object -> object.path().compareTo(path) >= 0)
                .toList();
    }

    Optional<StoredObject> firstFrom(String path) {
        Predicate<StoredObject> wanted = object -> object.path().compareTo(path) >= 0;
        return objects(path, startingAt(path, FEW), wanted).stream()
                .filter(wanted)
                .findFirst();
    }

    /** The store takes a key to start after, so it gets one that is a little before {@code path}. */
    private ListObjectsArgs startingAt(String path, int page) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        ListObjectsArgs.Builder request = request(folder, page).delimiter("/");
        if (path.length() > folder.length()) {
            request.startAfter(location.key(path.substring(0, path.offsetByCodePoints(path.length(), -1))));
        }
        return request.build();
    }

    List<String> folders(String path) {
        String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        ListObjectsArgs request = request(folder, PAGE).delimiter("/").build();
        return requests.answer("listed", path, () -> {
            List<String> names = new ArrayList<>();
            for (Result<Item> result : client.listObjects(request)) {
                Item item = result.get();
                if (item.isDir()) {
                    String name = location.path(item.objectName()).substring(folder.length());
                    names.add(name.substring(0, name.length() - 1));
                }
            }
            names.sort(null);
            return names;
        });
    }

    private ListObjectsArgs.Builder request(String prefix, int page) {
        return ListObjectsArgs.builder()
                .bucket(location.bucket())
                .prefix(location.key(prefix))
                .maxKeys(page);
    }

    /** All objects, in path order, or those up to the first that is {@code enough}. */
    private List<StoredObject> objects(String path, ListObjectsArgs request, Predicate<StoredObject> enough) {
        return requests.answer("listed", path, () -> {
            List<StoredObject> objects = new ArrayList<>();
            for (Result<Item> result : client.listObjects(request)) {
                Item item = result.get();
                if (!item.isDir() && !item.objectName().endsWith("/")) {
                    StoredObject object = object(item);
                    objects.add(object);
                    if (enough.test(object)) {
                        break;
                    }
                }
            }
            objects.sort(Comparator.comparing(StoredObject::path));
            return objects;
        });
    }

    private StoredObject object(Item item) {
        return new StoredObject(
                location.path(item.objectName()),
                item.size(),
                item.lastModified().toInstant().toEpochMilli());
    }
}
