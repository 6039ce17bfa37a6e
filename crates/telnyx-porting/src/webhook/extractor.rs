//! Checked webhooks as arguments of axum handlers.

use std::time::Duration;

use axum_core::extract::{FromRef, FromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use futures::TryStreamExt as _;
use http::StatusCode;

use super::{Event, MAX_BODY_BYTES, Verifier, VerifyError, WebhookError};

/// Telnyx gives up after two seconds in all. Bodies have some hundred bytes: one that takes longer than this leaves a
/// handler too little.
const PATIENCE: Duration = Duration::from_secs(1);

/// An event that comes from Telnyx: an extractor for axum 0.8. The state must hold a [`Verifier`].
///
/// The handler runs only for deliveries that are genuine and recent. The extractor takes a second at most, but how long the
/// handler takes is up to you, and so is its answer. Return `()`: that is the empty 200 that Telnyx wants to see, within two
/// seconds; other 2xx statuses are recorded as failures. [`Endpoint`](super::Endpoint) sees to both.
///
/// ```
/// use axum::{Router, extract::FromRef, extract::State, routing::post};
/// use telnyx_porting::tracking::TrackerHandle;
/// use telnyx_porting::webhook::{SignedEvent, Verifier};
///
/// #[derive(Clone)]
/// struct Service {
///     verifier: Verifier,
///     tracker: TrackerHandle,
/// }
///
/// impl FromRef<Service> for Verifier {
///     fn from_ref(service: &Service) -> Self {
///         service.verifier.clone()
///     }
/// }
///
/// async fn receive(State(service): State<Service>, SignedEvent(event): SignedEvent) {
///     service.tracker.wake(&event);
/// }
///
/// fn router(service: Service) -> Router {
///     Router::new().route("/webhooks/telnyx", post(receive)).with_state(service)
/// }
/// ```
#[derive(Debug, Clone)]
pub struct SignedEvent(pub Event);

/// Why a delivery gives no event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RejectedDelivery {
    /// It gives no event: 413 when it is too large, 400 when something is missing or malformed, 401 when it is not signed
    /// by this account or not recent.
    #[error(transparent)]
    NoEvent(WebhookError),
    /// The body broke off (400).
    #[error("the body broke off")]
    Incomplete,
    /// The body took too long to be answered in time (408).
    #[error("the body took too long")]
    TooSlow,
}

impl RejectedDelivery {
    /// The status of the answer. None is a success, so Telnyx sends the event again.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NoEvent(WebhookError::Unverified(VerifyError::TooLarge)) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoEvent(WebhookError::Unverified(
                VerifyError::BadSignature | VerifyError::TooOld { .. } | VerifyError::TooFarInTheFuture { .. },
            )) => StatusCode::UNAUTHORIZED,
            Self::NoEvent(_) | Self::Incomplete => StatusCode::BAD_REQUEST,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
        }
    }

    /// The status, and a line for the log.
    pub(super) fn answer(&self) -> StatusCode {
        tracing::warn!(reason = %self, "webhook refused");
        self.status()
    }
}

impl IntoResponse for RejectedDelivery {
    /// The status alone: who forges does not have to know what is wrong.
    fn into_response(self) -> Response {
        self.answer().into_response()
    }
}

impl<S> FromRequest<S> for SignedEvent
where
    S: Send + Sync,
    Verifier: FromRef<S>,
{
    type Rejection = RejectedDelivery;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let (parts, body) = request.into_parts();
        let body = tokio::time::timeout(PATIENCE, body_of(body)).await.map_err(|_| RejectedDelivery::TooSlow)??;
        let event = Verifier::from_ref(state).event(&parts.headers, &body).map_err(RejectedDelivery::NoEvent)?;
        Ok(Self(event))
    }
}

/// Reads no more than one piece past the limit.
pub(super) async fn body_of(body: axum_core::body::Body) -> Result<Vec<u8>, RejectedDelivery> {
    let mut pieces = body.into_data_stream();
    let mut whole = Vec::new();
    while let Some(piece) = pieces.try_next().await.map_err(|_| RejectedDelivery::Incomplete)? {
        whole.extend_from_slice(&piece);
        if whole.len() > MAX_BODY_BYTES {
            return Err(RejectedDelivery::NoEvent(WebhookError::Unverified(VerifyError::TooLarge)));
        }
    }
    Ok(whole)
}
