# Generated from the feature catalogue; see docs/operations/feast.md. Change the generator, not this file.
from feast import Entity
from feast.value_type import ValueType

instrument = Entity(
    name="instrument",
    join_keys=["instrument"],
    value_type=ValueType.STRING,
    description="Full key of an instrument, venue.market.symbol",
)
