//! Traces to a collector.

#[cfg(feature = "otel")]
pub(crate) use with_collector::Traces;
#[cfg(not(feature = "otel"))]
pub(crate) use without::Traces;

#[cfg(feature = "otel")]
mod with_collector {
    use opentelemetry::trace::TracerProvider;
    use opentelemetry_otlp::SpanExporter;
    use opentelemetry_sdk::Resource;
    use opentelemetry_sdk::trace::SdkTracerProvider;
    use tracing::Subscriber;
    use tracing_subscriber::Layer;
    use tracing_subscriber::registry::LookupSpan;

    /// The way to the collector, if there is one. The exporter reads the other `OTEL_…` variables by itself.
    pub(crate) struct Traces(Option<SdkTracerProvider>);

    impl Traces {
        pub(crate) fn from_env() -> Self {
            let asked = std::env::var_os("OTEL_EXPORTER_OTLP_ENDPOINT").is_some();
            let exporter = asked.then(|| SpanExporter::builder().with_http().build());
            Self(match exporter {
                None => None,
                Some(Err(error)) => {
                    eprintln!("OTEL_EXPORTER_OTLP_ENDPOINT: {error}");
                    None
                }
                Some(Ok(exporter)) => {
                    let resource = Resource::builder().with_service_name("receiver");
                    let provider = SdkTracerProvider::builder()
                        .with_resource(resource.build())
                        .with_batch_exporter(exporter);
                    Some(provider.build())
                }
            })
        }

        pub(crate) fn layer<S>(&self) -> Option<impl Layer<S> + use<S>>
        where
            S: Subscriber + for<'span> LookupSpan<'span>,
        {
            let tracer = self.0.as_ref()?.tracer("receiver");
            Some(tracing_opentelemetry::layer().with_tracer(tracer))
        }

        /// Sends what is left.
        pub(crate) fn end(&self) {
            if let Some(Err(error)) = self.0.as_ref().map(SdkTracerProvider::shutdown) {
                tracing::warn!(%error, "not all traces were sent");
            }
        }
    }
}

#[cfg(not(feature = "otel"))]
mod without {
    use tracing_subscriber::layer::Identity;

    /// Without the feature `otel` there are none.
    pub(crate) struct Traces;

    impl Traces {
        pub(crate) fn from_env() -> Self {
            Self
        }

        #[expect(clippy::unused_self, reason = "as with the feature")]
        pub(crate) fn layer(&self) -> Identity {
            Identity::new()
        }

        #[expect(clippy::unused_self, reason = "as with the feature")]
        pub(crate) fn end(&self) {}
    }
}
