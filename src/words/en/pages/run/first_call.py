import boto3
from botocore.exceptions import BotoCoreError, ClientError

client = boto3.client("bedrock-runtime", region_name="eu-central-1")
try:
    reply = client.converse(
        modelId="eu.amazon.nova-2-lite-v1:0",
        system=[{"text": "You answer questions about espresso machines."}],
        messages=[
            {"role": "user", "content": [{"text": "What is the pump for?"}]}
        ],
        inferenceConfig={"maxTokens": 100},
    )
except ClientError as error:  # Bedrock refused the call
    refusal = error.response["Error"]
    print(refusal["Code"] + ":", refusal["Message"])
except BotoCoreError as error:  # Bedrock gave no answer
    print(type(error).__name__ + ":", error)
else:
    usage = reply["usage"]
    print(reply["output"]["message"]["content"][0]["text"])
    print(reply["stopReason"], usage["inputTokens"], usage["outputTokens"])
