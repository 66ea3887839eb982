//! Starts the application.

fn main() {
    jianbao::start();
}
