//! A server that does on the wire exactly what a test wants, good or bad.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use telnyx_porting::types::PortingOrderId;
use telnyx_porting::{Client, ClientBuilder};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::clock::TestClock;

pub(crate) const KEY: &str = "KEY-MARKER-0123";
pub(crate) const ORDER: &str = "5f6f9e9c-6c1b-4a6c-8c0f-1f1f1f1f1f1f";

/// What becomes of a connection.
#[derive(Clone)]
pub(crate) enum Answer {
    /// These bytes, then the end of the connection.
    Bytes(Vec<u8>),
    /// These bytes, then a reset.
    BytesThenReset(Vec<u8>),
    /// A reset before anything is read.
    ResetAtOnce,
    /// The first bytes, then the second ones again and again until the client goes.
    Endless(Vec<u8>, Vec<u8>),
    /// The bytes one by one, a few milliseconds apart, again and again until the client goes.
    Trickle(Vec<u8>, u8),
    /// These bytes, and then silence until the client goes.
    Hold(Vec<u8>),
}

/// A request as it arrived.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: String,
}

pub(crate) struct Server {
    address: String,
    connections: Arc<AtomicUsize>,
    seen: Arc<Mutex<Vec<Seen>>>,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    /// Gives the answers one after the other, and the last one for ever.
    pub(crate) async fn answering(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers: Vec<Answer> = answers.into_iter().collect();
        Self::deciding(move |count, _| answers[count.min(answers.len() - 1)].clone()).await
    }

    pub(crate) async fn always(answer: Answer) -> Self {
        Self::answering([answer]).await
    }

    /// Answers with what was put in last. Making a client is costly; this way one client meets many answers.
    pub(crate) async fn switchable() -> (Self, impl Fn(Answer)) {
        let next = Arc::new(Mutex::new(Answer::Bytes(Vec::new())));
        let answer = next.clone();
        let server = Self::deciding(move |_, _| answer.lock().unwrap().clone()).await;
        (server, move |answer| *next.lock().unwrap() = answer)
    }

    /// Decides by the count of connections before and by the request; a reset at once has to be decided without one.
    pub(crate) async fn deciding(decide: impl Fn(usize, &Seen) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (counter, log, decide) = (connections.clone(), seen.clone(), Arc::new(decide));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let count = counter.fetch_add(1, Ordering::SeqCst);
                let (log, decide) = (log.clone(), decide.clone());
                // Whatever goes wrong here, the client has gone, which is its right.
                tokio::spawn(async move { serve(stream, count, &log, &*decide).await });
            }
        });
        Self { address, connections, seen, task }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/v2", self.address)
    }

    pub(crate) fn requests(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    pub(crate) fn builder(&self, clock: &TestClock) -> ClientBuilder {
        builder(&self.url(), clock)
    }

    pub(crate) fn client(&self, clock: &TestClock) -> Client {
        self.builder(clock).build().unwrap()
    }
}

pub(crate) fn builder(url: &str, clock: &TestClock) -> ClientBuilder {
    Client::builder().base_url(url).api_key(KEY).clock(clock.clone()).timeout(Duration::from_secs(5))
}

/// A URL where nothing listens.
pub(crate) async fn nowhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}/v2", listener.local_addr().unwrap())
}

async fn serve(
    mut stream: TcpStream,
    count: usize,
    log: &Mutex<Vec<Seen>>,
    decide: &(dyn Fn(usize, &Seen) -> Answer + Send + Sync),
) -> std::io::Result<()> {
    if matches!(decide(count, &Seen::default()), Answer::ResetAtOnce) {
        return stream.set_zero_linger();
    }
    let Some(seen) = read_request(&mut stream).await? else { return Ok(()) };
    let answer = decide(count, &seen);
    log.lock().unwrap().push(seen);
    match answer {
        Answer::Bytes(bytes) => {
            stream.write_all(&bytes).await?;
            stream.shutdown().await
        }
        Answer::BytesThenReset(bytes) => {
            stream.write_all(&bytes).await?;
            stream.flush().await?;
            stream.set_zero_linger()
        }
        Answer::ResetAtOnce => stream.set_zero_linger(),
        Answer::Endless(first, then) => {
            stream.write_all(&first).await?;
            loop {
                stream.write_all(&then).await?;
            }
        }
        Answer::Trickle(first, byte) => {
            stream.write_all(&first).await?;
            loop {
                stream.write_all(&[byte]).await?;
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        Answer::Hold(bytes) => {
            stream.write_all(&bytes).await?;
            // Reading ends when the client closes the connection.
            stream.read_to_end(&mut Vec::new()).await.map(drop)
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> std::io::Result<Option<Seen>> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let mut lines = text.lines();
    let mut first = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let headers: HashMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length = headers.get("content-length").and_then(|l| l.parse().ok()).unwrap_or(0);
    while bytes.len() < head + 4 + length {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    }
    Ok(Some(Seen {
        method: first.next().unwrap_or_default(),
        target: first.next().unwrap_or_default(),
        headers,
        body: String::from_utf8_lossy(&bytes[head + 4..]).into_owned(),
    }))
}

pub(crate) fn silence() -> Answer {
    Answer::Hold(Vec::new())
}

/// A complete answer. `headers` are lines that end in CR LF.
pub(crate) fn reply(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Answer {
    let body = body.as_ref();
    let mut bytes =
        format!("HTTP/1.1 {status} X\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n", body.len())
            .into_bytes();
    bytes.extend_from_slice(body);
    Answer::Bytes(bytes)
}

pub(crate) fn json(status: u16, body: &str) -> Answer {
    reply(status, "content-type: application/json\r\n", body)
}

pub(crate) fn refusal(status: u16, code: &str) -> Answer {
    json(status, &format!(r#"{{"errors":[{{"code":"{code}","title":"Refused"}}]}}"#))
}

/// An answer that breaks off: more is announced than comes.
pub(crate) fn cut_off(status: u16) -> Answer {
    let head = "connection: close\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n";
    Answer::Bytes(format!("HTTP/1.1 {status} X\r\n{head}\r\n{{\"data\":[{{\"id\":").into_bytes())
}

pub(crate) fn order(status: &str) -> String {
    format!(r#"{{"data":{{"id":"{ORDER}","status":{{"value":"{status}"}}}}}}"#)
}

pub(crate) fn orders() -> String {
    format!(r#"{{"data":[{{"id":"{ORDER}","status":{{"value":"draft"}}}}]}}"#)
}

pub(crate) fn id() -> PortingOrderId {
    ORDER.parse().unwrap()
}

/// What is called in most tests: a read, a list, and the call that must never be repeated blindly.
pub(crate) async fn get(client: &Client) -> telnyx_porting::Result<telnyx_porting::types::PortingOrder> {
    client.porting_orders().get(&id()).send().await
}

pub(crate) async fn list(client: &Client) -> telnyx_porting::Result<Vec<telnyx_porting::types::PortingOrder>> {
    client.porting_orders().list().page(1).await.map(|page| page.items)
}

pub(crate) async fn create(client: &Client) -> telnyx_porting::Result<Vec<telnyx_porting::types::PortingOrder>> {
    let numbers = ["+13035550123".parse().unwrap()];
    client.porting_orders().create(numbers).customer_reference("PO-MARKER").send().await
}

impl Answer {
    /// The same answer with another status.
    pub(crate) fn with_status(self, status: u16) -> Self {
        let Self::Bytes(bytes) = self else { panic!("only of a complete answer") };
        let line = bytes.iter().position(|byte| *byte == b'\r').unwrap();
        let mut answer = format!("HTTP/1.1 {status} X").into_bytes();
        answer.extend_from_slice(&bytes[line..]);
        Self::Bytes(answer)
    }

    /// The same head with another body.
    pub(crate) fn with_body(self, body: &[u8]) -> Self {
        let Self::Bytes(bytes) = self else { panic!("only of a complete answer") };
        let head = String::from_utf8(bytes).unwrap();
        let head = head.split("content-length").next().unwrap();
        let mut bytes = format!("{head}content-length: {}\r\n\r\n", body.len()).into_bytes();
        bytes.extend_from_slice(body);
        Self::Bytes(bytes)
    }
}
