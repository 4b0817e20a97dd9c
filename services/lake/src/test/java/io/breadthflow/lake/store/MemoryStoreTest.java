package io.breadthflow.lake.store;

class MemoryStoreTest extends StoreContract {

    @Override
    protected ObjectStore emptyStore() {
        return new MemoryStore();
    }
}
