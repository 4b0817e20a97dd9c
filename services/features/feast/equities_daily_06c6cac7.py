# Generated from the feature catalogue; see docs/operations/feast.md. Change the generator, not this file.
from datetime import timedelta

from feast import FeatureService, FeatureView, Field, FileSource, PushSource
from feast.types import Float64, Int64

from entities import instrument

# Nothing is ever read from the file: Feast wants a batch source behind every push source.
batch = FileSource(
    name="equities_daily_06c6cac7_batch",
    path="equities_daily_06c6cac7.parquet",
    timestamp_field="published",
)
push = PushSource(name="equities_daily_06c6cac7_push", batch_source=batch)

# Rows do not expire here: whether a vector is stale is decided by who reads it, from its event time.
view = FeatureView(
    name="equities_daily_06c6cac7",
    description="Latest vectors of the feature set equities-daily, definition 06c6cac7",
    entities=[instrument],
    ttl=timedelta(0),
    online=True,
    source=push,
    schema=[
        Field(name="return_1", dtype=Float64),
        Field(name="return_2", dtype=Float64),
        Field(name="return_5", dtype=Float64),
        Field(name="return_10", dtype=Float64),
        Field(name="return_20", dtype=Float64),
        Field(name="return_60", dtype=Float64),
        Field(name="return_120", dtype=Float64),
        Field(name="return_1_lag_1", dtype=Float64),
        Field(name="return_1_lag_2", dtype=Float64),
        Field(name="gap", dtype=Float64),
        Field(name="close_location", dtype=Float64),
        Field(name="rsi_14", dtype=Float64),
        Field(name="price_to_ema_20", dtype=Float64),
        Field(name="price_to_ema_50", dtype=Float64),
        Field(name="macd_line_12_26_9_per_price", dtype=Float64),
        Field(name="macd_histogram_12_26_9_per_price", dtype=Float64),
        Field(name="distance_from_high_60", dtype=Float64),
        Field(name="distance_from_low_60", dtype=Float64),
        Field(name="bollinger_z_20", dtype=Float64),
        Field(name="bollinger_width_20", dtype=Float64),
        Field(name="atr_14_per_price", dtype=Float64),
        Field(name="high_low_range", dtype=Float64),
        Field(name="realised_volatility_5", dtype=Float64),
        Field(name="realised_volatility_10", dtype=Float64),
        Field(name="realised_volatility_20", dtype=Float64),
        Field(name="realised_volatility_60", dtype=Float64),
        Field(name="realised_volatility_120", dtype=Float64),
        Field(name="parkinson_20", dtype=Float64),
        Field(name="parkinson_60", dtype=Float64),
        Field(name="volume_z_20", dtype=Float64),
        Field(name="rank_return_1", dtype=Float64),
        Field(name="rank_return_5", dtype=Float64),
        Field(name="rank_return_20", dtype=Float64),
        Field(name="rank_realised_volatility_20", dtype=Float64),
        Field(name="rank_realised_volatility_60", dtype=Float64),
        Field(name="rank_realised_volatility_120", dtype=Float64),
        Field(name="rank_parkinson_20", dtype=Float64),
        Field(name="rank_atr_14_per_price", dtype=Float64),
        Field(name="rank_dollar_volume_20", dtype=Float64),
        Field(name="rank_volume_z_20", dtype=Float64),
        Field(name="market_return_1", dtype=Float64),
        Field(name="advance_ratio", dtype=Float64),
        Field(name="mcclellan_oscillator", dtype=Float64),
        Field(name="share_above_mean_50", dtype=Float64),
        Field(name="event_time", dtype=Int64),
        Field(name="available_at", dtype=Int64),
        Field(name="table_version", dtype=Int64),
    ],
)
service = FeatureService(name="equities_daily_06c6cac7_vector", features=[view])
