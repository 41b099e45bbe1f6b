/** The commands of the page on running samples, by name; its program and its policy are files beside this one. */
export const commands = {
	packages: `python -m venv .venv
source .venv/bin/activate
python -m pip install "boto3[crt]"`,
	login: `aws login
aws sts get-caller-identity`,
	sso: `aws configure sso --profile samples
export AWS_PROFILE=samples
aws sts get-caller-identity`,
	key: 'export AWS_BEARER_TOKEN_BEDROCK=PASTE-THE-KEY-HERE',
	profiles: 'aws bedrock list-inference-profiles --region eu-central-1',
	endpoints: `aws sagemaker list-endpoints --region eu-central-1
aws sagemaker delete-endpoint --region eu-central-1 --endpoint-name NAME`,
	marketplace:
		'aws bedrock delete-marketplace-model-endpoint --region eu-central-1 --endpoint-arn ARN',
	capacity: `aws bedrock list-provisioned-model-throughputs --region eu-central-1
aws bedrock delete-provisioned-model-throughput --region eu-central-1 --provisioned-model-id NAME`
} as const;

/** A block of the page: a command, or one of the files. */
export type BlockName = keyof typeof commands | 'program' | 'output' | 'policy';
