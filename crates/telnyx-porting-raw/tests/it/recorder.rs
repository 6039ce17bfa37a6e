//! A transport that answers by itself and remembers what it was asked.

use std::sync::{Arc, LazyLock, Mutex};

use telnyx_porting_raw::{Client, Inner, Operation, Sending, Transport};

/// Where the client believes the API to be; a path of its own shows that paths are appended to it.
pub(crate) const BASE: &str = "https://api.example/v2";

#[derive(Default)]
pub(crate) struct Recorder {
    status: u16,
    body: Vec<u8>,
    seen: Mutex<Vec<Seen>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) operation: &'static str,
    pub(crate) method: String,
    pub(crate) url: reqwest::Url,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: Option<String>,
}

impl Recorder {
    /// Answers everything with this.
    pub(crate) fn answering(status: u16, body: impl Into<Vec<u8>>) -> Arc<Self> {
        Arc::new(Self { status, body: body.into(), seen: Mutex::default() })
    }

    pub(crate) fn client(self: &Arc<Self>) -> Client {
        let transport: Arc<dyn Transport> = self.clone();
        Client::new_with_client(BASE, http().clone(), Inner::shared(transport))
    }

    pub(crate) fn requests(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// The only request so far.
    pub(crate) fn request(&self) -> Seen {
        let requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests[0].clone()
    }
}

impl Transport for Recorder {
    fn send<'a>(
        &'a self,
        _: &'a reqwest::Client,
        request: reqwest::Request,
        operation: &'static Operation,
    ) -> Sending<'a> {
        let body = request.body().map(|b| b.as_bytes().expect("a body in memory").to_vec());
        self.seen.lock().unwrap().push(Seen {
            operation: operation.id,
            method: request.method().to_string(),
            url: request.url().clone(),
            headers: request.headers().clone(),
            body: body.map(|b| String::from_utf8(b).expect("a body of text")),
        });
        let answer = http::Response::builder().status(self.status).body(self.body.clone()).expect("an answer");
        Box::pin(async move { Ok(answer.into()) })
    }
}

/// Builds requests and sends none. Made once: with a TLS feature on, each new one reads the system's certificates.
pub(crate) fn http() -> &'static reqwest::Client {
    static HTTP: LazyLock<reqwest::Client> = LazyLock::new(reqwest::Client::new);
    &HTTP
}
